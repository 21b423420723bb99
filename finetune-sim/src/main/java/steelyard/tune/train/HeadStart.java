package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/**
 * The head's first weights: each class begins at the mean of its training texts' vectors, as the untrained encoder sees
 * them (imprinting, Qi et al. 2018). Classes with a single example are then recognised from the first step on.
 */
final class HeadStart {
    /** Logits of a text in the middle of its class; high enough that classes are apart, low enough to learn from. */
    private static final double SHARPNESS = 10;

    /** Enough to know a class's middle by. */
    private static final int EXAMPLES_OF_A_CLASS = 64;

    private static final int DIMENSIONS = 384;

    /** Of a time budget; classes whose turn does not come within it begin with zeros. */
    private static final double SHARE_OF_THE_TIME = 0.25;

    private final NDManager manager;
    private final Classifier network;
    private final TimeBudget budget;
    private final Progress progress;

    HeadStart(NDManager manager, Classifier network, TimeBudget budget, Progress progress) {
        this.manager = manager;
        this.network = network;
        this.budget = budget;
        this.progress = progress;
    }

    /** Weight {@code [classes, 384]} and bias {@code [classes]}. */
    Map<String, Matrix> weights(List<ClassExample> train, int classes) {
        Centres centres = new Centres(classes);
        TextVectors.Encoded encoded =
                new TextVectors(manager, network).of(few(train), () -> budget.share(0) > SHARE_OF_THE_TIME, progress);
        for (int i = 0; i < encoded.vectors().size(); i++) {
            centres.add(encoded.vectors().get(i), encoded.targets().get(i));
        }
        Map<String, Matrix> head = new LinkedHashMap<>();
        head.put(Classifier.HEAD_WEIGHT, centres.weight());
        head.put(Classifier.HEAD_BIAS, Matrix.vector(new float[classes]));
        return head;
    }

    /** The first examples of each class. */
    private static List<ClassExample> few(List<ClassExample> train) {
        Map<Integer, Integer> counts = new HashMap<>();
        return train.stream()
                .filter(example -> counts.merge(example.target(), 1, Integer::sum) <= EXAMPLES_OF_A_CLASS)
                .toList();
    }

    /** Sums of unit vectors, by class. */
    private static final class Centres {
        private final double[][] sums;
        private final int[] counts;

        Centres(int classes) {
            sums = new double[classes][DIMENSIONS];
            counts = new int[classes];
        }

        void add(float[] vector, int target) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sums[target][i] += vector[i];
            }
            counts[target]++;
        }

        /** One row a class: from the middle of all towards its own, scaled; zeros for a class without examples. */
        Matrix weight() {
            int all = Arrays.stream(counts).sum();
            double[] middle = new double[DIMENSIONS];
            for (double[] sum : sums) {
                for (int i = 0; i < DIMENSIONS; i++) {
                    middle[i] += sum[i] / all;
                }
            }
            float[] weight = new float[sums.length * DIMENSIONS];
            for (int row = 0; row < sums.length; row++) {
                if (counts[row] > 0) {
                    write(row, middle, weight);
                }
            }
            return new Matrix(weight, sums.length, DIMENSIONS);
        }

        private void write(int row, double[] middle, float[] weight) {
            float[] direction = new float[DIMENSIONS];
            for (int i = 0; i < DIMENSIONS; i++) {
                direction[i] = (float) (sums[row][i] / counts[row] - middle[i]);
            }
            double scale = SHARPNESS / Math.max(length(direction), 1e-6);
            for (int i = 0; i < DIMENSIONS; i++) {
                weight[row * DIMENSIONS + i] = (float) (direction[i] * scale);
            }
        }

        private static double length(float[] values) {
            double squares = 0;
            for (float value : values) {
                squares += value * value;
            }
            return Math.sqrt(squares);
        }
    }
}
