package steelyard.bench.run;

/** Is handed each observation as it comes, so that a crash loses nothing. */
@FunctionalInterface
public interface ObservationLog {

    /** Keeps an observation for good before it returns. */
    void write(Observation observation);
}
