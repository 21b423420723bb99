package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoftLogisticRegressionTest {
    @Test
    void whereTheVectorsTellNothingTheBiasSaysTheMeanTarget() {
        double[] weights = new SoftLogisticRegression(
                        List.of(new float[] {0}, new float[] {0}, new float[] {0}), List.of(0.2, 0.3, 0.7))
                .weights();
        assertThat(weights[0]).isZero();
        assertThat(1 / (1 + Math.exp(-weights[1]))).isEqualTo(0.4, within(1e-3));
    }

    @Test
    void theWeightIsWhereItsSlopeIsZero() {
        // By symmetry the bias is 0, and the weight w solves w = 2·(0.9 − 1 / (1 + e^−w)): w = 0.5218
        double[] weights =
                new SoftLogisticRegression(List.of(new float[] {1}, new float[] {-1}), List.of(0.9, 0.1)).weights();
        double w = weights[0];
        assertThat(w).isGreaterThan(0.1).isEqualTo(2 * (0.9 - 1 / (1 + Math.exp(-w))), within(2e-3));
        assertThat(weights[1]).isEqualTo(0, within(1e-3));
    }
}
