package steelyard.tune.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/**
 * Multinomial logistic regression over fixed vectors, fitted to the exact optimum: the sum of the cross-entropies plus
 * half the squared length of the weights (the bias is free), which is what is usually called C = 1.
 */
final class LogisticRegression implements Lbfgs.Function {
    private static final double TOLERANCE = 1e-4;

    private final List<float[]> vectors;
    private final List<Integer> targets;
    private final int classes;
    private final int dimensions;

    /**
     * @param vectors the examples, {@code [dimensions]} each; at least one
     * @param targets the class of each
     * @param classes how many there are
     */
    LogisticRegression(List<float[]> vectors, List<Integer> targets, int classes) {
        this.vectors = vectors;
        this.targets = targets;
        this.classes = classes;
        this.dimensions = vectors.getFirst().length;
    }

    /**
     * The head's weight {@code [classes, dimensions]} and bias {@code [classes]}.
     *
     * @param enough ends the search before the optimum, though not in its first steps
     */
    Map<String, Matrix> head(BooleanSupplier enough) {
        double[] best = new Lbfgs(this, TOLERANCE, enough).minimum(new double[classes * (dimensions + 1)]);
        float[] weight = new float[classes * dimensions];
        float[] bias = new float[classes];
        for (int row = 0; row < classes; row++) {
            int from = row * (dimensions + 1);
            for (int i = 0; i < dimensions; i++) {
                weight[row * dimensions + i] = (float) best[from + i];
            }
            bias[row] = (float) best[from + dimensions];
        }
        Map<String, Matrix> head = new LinkedHashMap<>();
        head.put(Classifier.HEAD_WEIGHT, new Matrix(weight, classes, dimensions));
        head.put(Classifier.HEAD_BIAS, Matrix.vector(bias));
        return head;
    }

    /** The loss of a head, {@code [classes, dimensions + 1]} row by row, the bias last in each row. */
    @Override
    public double at(double[] head, double[] gradient) {
        double[][] errors = new double[vectors.size()][];
        double loss = IntStream.range(0, vectors.size())
                .parallel()
                .mapToDouble(i -> loss(head, i, errors))
                .boxed()
                .toList() // summed in a fixed order
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        IntStream.range(0, classes).parallel().forEach(row -> slope(row, head, errors, gradient));
        double squares = 0;
        for (int i = 0; i < head.length; i++) {
            squares += isBias(i) ? 0 : head[i] * head[i];
        }
        return loss + squares / 2;
    }

    private boolean isBias(int position) {
        return position % (dimensions + 1) == dimensions;
    }

    /** Cross-entropy of one example; what its class probabilities are off goes into {@code errors}. */
    private double loss(double[] head, int example, double[][] errors) {
        float[] vector = vectors.get(example);
        double[] logits = new double[classes];
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < classes; row++) {
            int from = row * (dimensions + 1);
            double logit = head[from + dimensions];
            for (int i = 0; i < dimensions; i++) {
                logit += head[from + i] * vector[i];
            }
            logits[row] = logit;
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - highest);
        }
        double logSum = highest + Math.log(sum);
        int target = targets.get(example);
        double loss = logSum - logits[target];
        for (int row = 0; row < classes; row++) {
            logits[row] = Math.exp(logits[row] - logSum) - (row == target ? 1 : 0);
        }
        errors[example] = logits;
        return loss;
    }

    private void slope(int row, double[] head, double[][] errors, double[] gradient) {
        int from = row * (dimensions + 1);
        System.arraycopy(head, from, gradient, from, dimensions);
        gradient[from + dimensions] = 0;
        for (int example = 0; example < errors.length; example++) {
            double error = errors[example][row];
            float[] vector = vectors.get(example);
            for (int i = 0; i < dimensions; i++) {
                gradient[from + i] += error * vector[i];
            }
            gradient[from + dimensions] += error;
        }
    }
}
