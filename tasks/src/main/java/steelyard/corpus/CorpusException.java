package steelyard.corpus;

import steelyard.task.TaskException;

/** Files of a task, or files to import, are wrong or cannot be read; the message holds one problem a line. */
public class CorpusException extends TaskException {
    private static final long serialVersionUID = 1L;

    public CorpusException(String message) {
        super(message);
    }

    public CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
