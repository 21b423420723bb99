package steelyard.task;

/** Is told how far a long work is. Implementations return at once and never throw. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (work, done, total, detail) -> {};

    /**
     * @param work what is being done, such as {@code encoding passages}
     * @param done units finished
     * @param total all units, at least 1
     * @param detail more for people, such as {@code epoch 2, loss 0.31}; may be empty
     */
    void at(String work, long done, long total, String detail);
}
