package steelyard.task;

/**
 * What a solver is handed: the asking without the answer.
 *
 * @param id unique within its task
 * @param text the question, or the text to classify; never blank
 */
public record Question(String id, String text) {
    public Question {
        Require.text(id, "question id");
        Require.text(text, "question text");
    }
}
