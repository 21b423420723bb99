package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

class LogisticRegressionTest {
    /** Two points at ±1 on a line: by symmetry w₂ = −w₁ = w. */
    @Test
    void theOptimumOfTwoPointsIsTheOneWorkedOutByHand() {
        var fit =
                new LogisticRegression(List.of(new float[] {-1}, new float[] {1}), List.of(0, 1), 2).head(() -> false);
        double w = weight(fit)[1];
        assertThat(w).isCloseTo(-weight(fit)[0], within(1e-4));
        // the slope of 2·ln(1 + e^(−2w)) + w² is 2w − 4σ(−2w): zero where w = 2σ(−2w)
        assertThat(w).isCloseTo(2 / (1 + Math.exp(2 * w)), within(1e-3));
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        Random random = new Random(3);
        List<float[]> vectors = IntStream.range(0, 9)
                .mapToObj(i -> new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()})
                .toList();
        var regression = new LogisticRegression(vectors, List.of(0, 1, 2, 0, 1, 2, 0, 0, 1), 3);
        double[] point = random.doubles(12).toArray();
        double[] gradient = new double[12];
        regression.at(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] up = point.clone();
            double[] down = point.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double slope = (regression.at(up, new double[12]) - regression.at(down, new double[12])) / 2e-5;
            assertThat(gradient[i]).as("component %d", i).isCloseTo(slope, within(1e-5));
        }
    }

    @Test
    void oneClassAloneNeedsNoWeights() {
        var fit = new LogisticRegression(List.of(new float[] {1, 2}), List.of(0), 1).head(() -> false);
        assertThat(weight(fit)).containsOnly(0);
    }

    private static float[] weight(Map<String, Matrix> head) {
        return Objects.requireNonNull(head.get(Classifier.HEAD_WEIGHT)).values();
    }
}
