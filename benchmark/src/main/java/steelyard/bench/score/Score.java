package steelyard.bench.score;

import java.util.Arrays;

/**
 * A number with its uncertainty.
 *
 * @param value over all items that count
 * @param low lower end of the 95 % bootstrap interval
 * @param high its upper end
 * @param n items that count
 */
public record Score(double value, double low, double high, int n) {
    public Score {
        if (n < 1) {
            throw new IllegalArgumentException("a score needs at least one item");
        }
        if (!(Double.isFinite(value) && low <= high)) {
            throw new IllegalArgumentException("not a score: " + value + " in " + low + " to " + high);
        }
    }

    /**
     * The mean of some values.
     *
     * @param values one for each item that counts, at least one
     * @param bootstrap draws the interval
     */
    public static Score ofMean(double[] values, Bootstrap bootstrap) {
        Bootstrap.Interval interval = bootstrap.ofMean(values);
        return new Score(Arrays.stream(values).sum() / values.length, interval.low(), interval.high(), values.length);
    }
}
