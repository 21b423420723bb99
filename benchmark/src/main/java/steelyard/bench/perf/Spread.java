package steelyard.bench.perf;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import steelyard.bench.score.Percentile;

/**
 * Measurements in short.
 *
 * @param low the smallest
 * @param median half of them are no larger
 * @param high the largest
 */
public record Spread(double low, double median, double high) {

    /** Sums measurements up, at least one. */
    public static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        return new Spread(sorted[0], Percentile.of(sorted, 0.5), sorted[sorted.length - 1]);
    }

    /** The same in another unit, whether or not that runs the other way. */
    public Spread in(DoubleUnaryOperator unit) {
        double one = unit.applyAsDouble(low);
        double other = unit.applyAsDouble(high);
        return new Spread(Math.min(one, other), unit.applyAsDouble(median), Math.max(one, other));
    }
}
