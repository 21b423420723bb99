package steelyard.task;

/** A solver could not answer for a reason outside itself, such as a server that is gone; the message is for people. */
public class SolveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SolveException(String message) {
        super(message);
    }

    public SolveException(String message, Throwable cause) {
        super(message, cause);
    }
}
