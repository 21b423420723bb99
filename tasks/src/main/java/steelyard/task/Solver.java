package steelyard.task;

/** A method that is ready to answer the questions of one task. Threads may share it until it is closed. */
public interface Solver extends AutoCloseable {

    /** Answers a question. The same question gets the same answer, whatever was asked before it. */
    Answer solve(Question question);

    /** What its preparation made and chose. */
    Footprint footprint();

    /** Frees what the solver holds. It must not be used afterwards. */
    @Override
    void close();
}
