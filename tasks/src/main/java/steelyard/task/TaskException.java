package steelyard.task;

/** A task, its data or the settings for it are wrong; the message tells a user what and how to mend it. */
public class TaskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TaskException(String message) {
        super(message);
    }

    public TaskException(String message, Throwable cause) {
        super(message, cause);
    }
}
