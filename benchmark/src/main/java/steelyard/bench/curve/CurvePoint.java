package steelyard.bench.curve;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good a method is after so many labelled examples.
 *
 * @param series which curve it is on
 * @param size see {@link LabelPool}
 * @param examples labelled examples
 * @param trained how the weights were trained; empty where none were
 * @param mean over all seeds and test items
 * @param low lower end of the 95 % interval
 * @param high its upper end
 * @param values the mean over test items for each seed
 */
public record CurvePoint(
        Series series,
        int size,
        int examples,
        String trained,
        double mean,
        double low,
        double high,
        List<Double> values) {
    public CurvePoint {
        values = List.copyOf(values);
    }

    /** Standard deviation between seeds, of n − 1; empty for a single seed. */
    public OptionalDouble deviation() {
        if (values.size() < 2) {
            return OptionalDouble.empty();
        }
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (values.size() - 1)));
    }
}
