package steelyard.tune.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a classifier says of examples that it was not trained on.
 *
 * @param logits of each example, {@code [classes]}
 * @param targets the class of each
 */
record DevLogits(List<float[]> logits, List<Integer> targets) {
    /** Sharpness is 1 / temperature. Beyond these bounds the examples are too few or too easy to tell. */
    private static final double LOWEST_SHARPNESS = 0.1;

    private static final double HIGHEST_SHARPNESS = 4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double TOLERANCE = 1e-4;

    /**
     * @param rows logits of all examples, row by row
     * @param targets the class of each
     */
    static DevLogits of(float[] rows, List<Integer> targets) {
        int classes = rows.length / targets.size();
        List<float[]> logits = new ArrayList<>();
        for (int row = 0; row < targets.size(); row++) {
            float[] own = new float[classes];
            System.arraycopy(rows, row * classes, own, 0, classes);
            logits.add(own);
        }
        return new DevLogits(logits, targets);
    }

    /** How many examples have the right class in front. */
    int right() {
        return (int) IntStream.range(0, targets.size())
                .filter(example -> highest(logits.get(example)) == targets.get(example))
                .count();
    }

    private static int highest(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }

    /** Sum of −ln p(right class) over all examples, in nats. */
    double loss() {
        return loss(1);
    }

    private double loss(double sharpness) {
        double sum = 0;
        for (int example = 0; example < targets.size(); example++) {
            float[] row = logits.get(example);
            float highest = row[highest(row)];
            double all = 0;
            for (float logit : row) {
                all += Math.exp(sharpness * (logit - highest));
            }
            sum += Math.log(all) - sharpness * (row[targets.get(example)] - highest);
        }
        return sum;
    }

    /**
     * How much too sure the classifier is: its logits divided by this give the lowest cross-entropy, and so probabilities
     * that are right about as often as they say (temperature scaling, Guo et al. 2017). Between 1/4 and 10.
     */
    double temperature() {
        double low = LOWEST_SHARPNESS; // the loss is convex in the sharpness: a golden section finds its bottom
        double high = HIGHEST_SHARPNESS;
        while (high - low > TOLERANCE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(left) < loss(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return 2 / (low + high);
    }
}
