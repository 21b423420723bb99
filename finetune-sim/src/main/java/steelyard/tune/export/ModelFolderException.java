package steelyard.tune.export;

import steelyard.task.TaskException;

/** A model folder is damaged, of another program, or cannot stand where it shall; the message names the file. */
public class ModelFolderException extends TaskException {
    private static final long serialVersionUID = 1L;

    public ModelFolderException(String message) {
        super(message);
    }

    public ModelFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
