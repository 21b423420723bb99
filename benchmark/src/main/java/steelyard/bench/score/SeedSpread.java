package steelyard.bench.score;

import java.util.Arrays;
import java.util.List;

/**
 * How a score differs from one seed of training to the next, beside which its interval says how it differs from one choice
 * of items to the next.
 *
 * @param values one for each seed, at least two
 */
public record SeedSpread(List<Double> values) {
    public SeedSpread {
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException("one seed has no spread");
        }
    }

    /** The standard deviation of a single seed's score. */
    public double deviation() {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double squares =
                Arrays.stream(all).map(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt(squares / (all.length - 1));
    }
}
