package steelyard.tune.train;

import java.util.List;

/**
 * Logistic regression towards targets between 0 and 1, fitted to the exact optimum: the sum of the cross-entropies plus
 * half the squared length of the weights (the bias is free).
 */
final class SoftLogisticRegression implements Lbfgs.Function {
    private static final double TOLERANCE = 1e-3;

    private final List<float[]> vectors;
    private final List<Double> targets;
    private final int dimensions;

    /**
     * @param vectors the examples, {@code [dimensions]} each; at least one
     * @param targets what should be said of each, from 0 to 1
     */
    SoftLogisticRegression(List<float[]> vectors, List<Double> targets) {
        this.vectors = vectors;
        this.targets = targets;
        this.dimensions = vectors.getFirst().length;
    }

    /** The weights, {@code [dimensions + 1]}, the bias last. */
    double[] weights() {
        return new Lbfgs(this, TOLERANCE, () -> false).minimum(new double[dimensions + 1]);
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        System.arraycopy(weights, 0, gradient, 0, dimensions);
        gradient[dimensions] = 0;
        double loss = 0;
        for (int i = 0; i < dimensions; i++) {
            loss += weights[i] * weights[i] / 2;
        }
        for (int example = 0; example < vectors.size(); example++) {
            float[] vector = vectors.get(example);
            double logit = weights[dimensions];
            for (int i = 0; i < dimensions; i++) {
                logit += weights[i] * vector[i];
            }
            double target = targets.get(example);
            loss += Math.max(logit, 0) - logit * target + Math.log1p(Math.exp(-Math.abs(logit)));
            double error = 1 / (1 + Math.exp(-logit)) - target;
            for (int i = 0; i < dimensions; i++) {
                gradient[i] += error * vector[i];
            }
            gradient[dimensions] += error;
        }
        return loss;
    }
}
