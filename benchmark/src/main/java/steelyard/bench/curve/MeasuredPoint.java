package steelyard.bench.curve;

import java.util.List;

/**
 * What one method did after it had learned from one training set.
 *
 * @param key hash of all that decided it
 * @param task name of the task
 * @param series which curve it is on
 * @param size of the training set, see {@link LabelPool}
 * @param examples in the training set, those that settings were chosen by included
 * @param seed of the draw and the training
 * @param trained how the weights were trained, such as {@code contrastive}; empty where none were
 * @param values of the metric, one for each test item in their order
 */
public record MeasuredPoint(
        String key,
        String task,
        Series series,
        int size,
        int examples,
        long seed,
        String trained,
        List<Double> values) {
    public MeasuredPoint {
        values = List.copyOf(values);
        if (values.isEmpty() || values.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("not the values of a point: " + values);
        }
    }

    /** Mean of its values. */
    public double mean() {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
}
