package steelyard.bench.run;

import steelyard.bench.plan.Cell;

/** Is handed all that is seen as it comes, so that a crash loses nothing, and knows what an interrupted run has seen. */
public interface RunLog {

    /** What an earlier run, broken off, has left of a cell. */
    Kept kept(Cell cell);

    /** Keeps for good, before it returns, what making a cell's method ready took. */
    void write(Cell cell, Preparation preparation);

    /** Keeps for good, before it returns, what answering a cell's items took so far; the last one counts. */
    void write(Cell cell, Answering answering);

    /**
     * Keeps an observation for good before it returns.
     *
     * @return the observation as it would be read again, to be judged in place of the one that was seen: a run that was
     *     broken off and one that was not are then judged by the same
     */
    Observation write(Cell cell, Observation observation);
}
