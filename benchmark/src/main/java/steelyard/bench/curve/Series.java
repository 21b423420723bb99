package steelyard.bench.curve;

/**
 * One curve of a task.
 *
 * @param method name of the method
 * @param regime how its fine-tuned part is trained, where several ways are compared; otherwise empty
 */
public record Series(String method, String regime) {

    /** Its name in tables and sentences: {@code rag}, {@code finetuned/head}. */
    public String label() {
        return regime.isEmpty() ? method : method + "/" + regime;
    }
}
