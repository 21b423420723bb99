package steelyard.rag.index;

import java.nio.file.Path;
import steelyard.task.TaskException;

/** A folder holds no index that can be used; the message says why, and the remedy. */
public class IndexException extends TaskException {
    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }

    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Files of it are cut off, altered or missing. */
    static IndexException damaged(Path folder, Throwable cause) {
        return new IndexException(
                "%s: the index is damaged (%s); remove the folder and index the documents again"
                        .formatted(folder, cause.getMessage()),
                cause);
    }
}
