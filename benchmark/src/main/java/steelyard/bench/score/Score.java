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

    private static final double TAIL = 0.025;

    /**
     * The mean of some values. Where all are 0, or all are 1, draws would know no spread, and the interval is the exact one of
     * a share (Clopper and Pearson 1934), which bounds the mean of any values between 0 and 1.
     *
     * @param values one for each item that counts, at least one
     * @param bootstrap draws the interval
     */
    public static Score ofMean(double[] values, Bootstrap bootstrap) {
        double outside = 1 - Math.pow(TAIL, 1.0 / values.length);
        if (Arrays.stream(values).allMatch(value -> value == 0)) {
            return new Score(0, 0, outside, values.length);
        }
        if (Arrays.stream(values).allMatch(value -> value == 1)) {
            return new Score(1, 1 - outside, 1, values.length);
        }
        Bootstrap.Interval interval = bootstrap.ofMean(values);
        return new Score(Arrays.stream(values).sum() / values.length, interval.low(), interval.high(), values.length);
    }
}
