package steelyard.rag.index;

/** Another writer has the index; the same call may succeed once it has ended. */
public final class IndexInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexInUseException(String message, Throwable cause) {
        super(message, cause);
    }
}
