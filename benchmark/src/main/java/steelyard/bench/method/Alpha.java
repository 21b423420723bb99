package steelyard.bench.method;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The weight of the tuned side.
 *
 * @param value from 0 (retrieval alone) to 1 (tuned alone)
 */
record Alpha(double value) {
    private static final int STEPS = 10;
    /** A vote over few neighbours gives many labels nothing at all; this keeps one such miss from deciding alone. */
    private static final double FLOOR = 1e-6;
    /** Losses closer than this are equal: rounding must not choose. */
    private static final double EQUAL = 1e-12;

    /**
     * What both sides gave the right label of a dev item.
     *
     * @param tuned a probability
     * @param retrieved a probability
     */
    record Weighed(double tuned, double retrieved) {}

    /** The α out of 0, 0.1, … 1 with the lowest log loss; of equal ones the nearest to 0.5, then the smaller. */
    static Alpha choose(List<Weighed> dev) {
        List<Alpha> byNearness = IntStream.rangeClosed(0, STEPS)
                .boxed()
                .sorted(Comparator.comparingInt(step -> Math.abs(2 * step - STEPS)))
                .map(step -> new Alpha((double) step / STEPS))
                .toList();
        Alpha best = byNearness.get(0);
        for (Alpha candidate : byNearness) {
            if (candidate.loss(dev) < best.loss(dev) - EQUAL) {
                best = candidate;
            }
        }
        return best;
    }

    /** Mean of −ln p(right label); 0 where there is no dev item. */
    double loss(List<Weighed> dev) {
        return dev.stream()
                .mapToDouble(item -> -Math.log(Math.max(FLOOR, value * item.tuned + (1 - value) * item.retrieved)))
                .average()
                .orElse(0);
    }

    /** With one decimal, as notes of a report hold it. */
    String text() {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
