package steelyard.task;

/** A method that is ready to answer the questions of one task. Threads may share it until it is closed. */
public interface Solver extends AutoCloseable {

    /** Answers a question. The same question gets the same answer, whatever was asked before it. */
    Answer solve(Question question);

    /** What its preparation made and chose. */
    Footprint footprint();

    /**
     * Whether it asks a server when it is asked. Then each question may cost money and carries data away, so that nothing
     * must be asked for practice.
     */
    default boolean asksServer() {
        return false;
    }

    /** Frees what the solver holds. It must not be used afterwards. */
    @Override
    void close();
}
