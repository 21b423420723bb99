package steelyard.bench.load;

import java.util.OptionalDouble;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.HistogramIterationValue;
import steelyard.bench.score.Ranks;

/** Counts times, each to a thousandth of itself. Threads may share it while they record. */
final class Times {
    private static final int DIGITS = 3;
    private static final double NANOS_OF_MILLI = 1e6;

    private final AbstractHistogram histogram = new ConcurrentHistogram(DIGITS);

    /** Counts a time. */
    void record(long nanos) {
        histogram.recordValue(Math.max(0, nanos));
    }

    /** How many were counted. */
    long count() {
        return histogram.getTotalCount();
    }

    /** All of them in short; at least one must have been counted. */
    Percentiles percentiles() {
        return new Percentiles(count(), percentile(0.50), percentile(0.95), percentile(0.99));
    }

    private Percentile percentile(double p) {
        Ranks ranks = Ranks.of(count(), p);
        return new Percentile(millis(ranks.at()), end(ranks.low()), end(ranks.high()));
    }

    private OptionalDouble end(long rank) {
        return rank < 1 || rank > count() ? OptionalDouble.empty() : OptionalDouble.of(millis(rank));
    }

    /** The time of a rank, from 1 for the shortest. */
    private double millis(long rank) {
        for (HistogramIterationValue value : histogram.recordedValues()) {
            if (value.getTotalCountToThisValue() >= rank) {
                return histogram.medianEquivalentValue(value.getValueIteratedTo()) / NANOS_OF_MILLI;
            }
        }
        throw new IllegalArgumentException("no rank " + rank + " among " + count() + " times");
    }
}
