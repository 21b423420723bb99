package steelyard.bench.score;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap (Efron 1979): the items are drawn anew with replacement, the number is computed on each draw, and
 * the interval holds the middle 95 % of what comes out. Equal seeds and sizes draw equal items, so that two methods judged
 * on the same items are resampled in step.
 *
 * @param seed of the draws
 */
public record Bootstrap(long seed) {
    /** Draws an interval: enough that its ends move less than the third decimal between seeds. */
    public static final int RESAMPLES = 2_000;

    private static final double TAIL = 0.025;

    /**
     * The ends of an interval.
     *
     * @param low the 2.5th percentile of the draws
     * @param high the 97.5th
     */
    public record Interval(double low, double high) {}

    /** The interval of the mean of some values. */
    public Interval ofMean(double[] values) {
        return of(values.length, picks -> {
            double sum = 0;
            for (int pick : picks) {
                sum += values[pick];
            }
            return sum / picks.length;
        });
    }

    /**
     * The interval of any number that can be computed from a draw.
     *
     * @param items how many there are, at least 1
     * @param statistic the number of a draw, given as item positions, {@code items} of them
     */
    public Interval of(int items, ToDoubleFunction<int[]> statistic) {
        // Not a faster generator: the sequence of this one is fixed by its specification.
        Random random = new Random(seed);
        int[] picks = new int[items];
        double[] draws = new double[RESAMPLES];
        for (int draw = 0; draw < RESAMPLES; draw++) {
            for (int i = 0; i < items; i++) {
                picks[i] = random.nextInt(items);
            }
            draws[draw] = statistic.applyAsDouble(picks);
        }
        Arrays.sort(draws);
        return new Interval(Percentile.of(draws, TAIL), Percentile.of(draws, 1 - TAIL));
    }
}
