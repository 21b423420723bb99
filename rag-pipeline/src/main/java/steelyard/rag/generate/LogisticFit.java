package steelyard.rag.generate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a logistic regression by Newton's method, with a Gaussian prior around weights that are known already: few examples
 * move them little, many move them far.
 *
 * @param before an intercept, then one weight for each number of an example
 */
record LogisticFit(List<Double> before) {
    /** How many examples the prior is worth, for numbers of size 1. */
    private static final double PRIOR = 10;

    /** Newton's method doubles the digits that are right with each step. */
    private static final int STEPS = 20;

    LogisticFit {
        before = List.copyOf(before);
    }

    /**
     * The weights.
     *
     * @param examples numbers of about size 1, {@code [examples][weights − 1]}
     * @param outcomes what came of each
     */
    List<Double> fit(List<double[]> examples, List<Boolean> outcomes) {
        List<double[]> inputs =
                examples.stream().map(LogisticFit::withIntercept).toList();
        double[] weights = before.stream().mapToDouble(Double::doubleValue).toArray();
        for (int step = 0; step < STEPS; step++) {
            double[] change = newton(weights, inputs, outcomes);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= change[i];
            }
        }
        return Arrays.stream(weights).boxed().toList();
    }

    private static double[] withIntercept(double[] example) {
        double[] input = new double[example.length + 1];
        input[0] = 1;
        System.arraycopy(example, 0, input, 1, example.length);
        return input;
    }

    /** Inverse Hessian times gradient. */
    private double[] newton(double[] weights, List<double[]> inputs, List<Boolean> outcomes) {
        int size = weights.length;
        double[][] system = new double[size][size + 1]; // the Hessian, and the gradient as its last column
        for (int i = 0; i < size; i++) {
            system[i][i] = PRIOR;
            system[i][size] = PRIOR * (weights[i] - before.get(i));
        }
        for (int example = 0; example < inputs.size(); example++) {
            double[] input = inputs.get(example);
            double probability = probability(weights, input);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += probability * (1 - probability) * input[i] * input[j];
                }
                system[i][size] += (probability - (outcomes.get(example) ? 1 : 0)) * input[i];
            }
        }
        return solved(system);
    }

    private static double probability(double[] weights, double[] input) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * input[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gauss-Jordan elimination; the prior keeps the matrix positive definite, so that no pivot is ever 0. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }
        return IntStream.range(0, size)
                .mapToDouble(row -> system[row][size] / system[row][row])
                .toArray();
    }
}
