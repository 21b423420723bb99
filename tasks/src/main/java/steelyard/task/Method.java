package steelyard.task;

/** A way of answering: fine-tuning, RAG, a hybrid of both, or a trivial baseline. Holds no state between tasks. */
public interface Method {

    /** Its name in tables and reports, such as {@code rag}. */
    String name();

    /** Whether it can answer tasks of that kind. */
    boolean handles(TaskKind kind);

    /**
     * Indexes, trains, or both. The runner times it.
     *
     * @param view all that may be learned from
     * @param progress told how far the work is
     * @return a solver that the caller owns and closes
     * @throws IllegalArgumentException if the method does not handle the task's kind
     * @throws TaskException if it cannot learn from this data, with the reason
     */
    Solver prepare(TrainingView view, Progress progress);
}
