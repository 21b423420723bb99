package steelyard.bench.run;

/** A method failed while it worked. The run ends with it: a failed item never becomes a smaller n. */
public class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunException(String message) {
        super(message);
    }

    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
