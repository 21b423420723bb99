package steelyard.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final int[] EXAMPLES = {4, 16, 64, 256};

    @Test
    void aCurveThatIsBelowAtTheLargestSizeDoesNotCross() {
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.1, -0.1, -0.1, -0.1})).isEqualTo(Crossing.NONE);
        assertThat(Crossing.of(EXAMPLES, new double[] {0.1, 0.1, 0.1, -0.1})).isEqualTo(Crossing.NONE);
    }

    @Test
    void aCurveThatIsLevelAtTheLargestSizeDoesNotCross() {
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.1, 0.1, 0.1, 0})).isEqualTo(Crossing.NONE);
    }

    @Test
    void aCurveThatIsAboveEverywhereCrossesAtTheSmallestSize() {
        assertThat(Crossing.of(EXAMPLES, new double[] {0.1, 0.2, 0.1, 0.1})).isEqualTo(4);
    }

    @Test
    void betweenTwoSizesTheLogarithmOfTheNumberIsInterpolated() {
        // half the way from 16 to 64 on a logarithmic scale is 32, a quarter 16 · 4^¼ = 22.6
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.2, -0.1, 0.1, 0.2})).isEqualTo(32, within(1e-9));
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.2, -0.1, 0.3, 0.2})).isEqualTo(22.627, within(1e-3));
    }

    @Test
    void ofSeveralCrossingsTheLastCounts() {
        assertThat(Crossing.of(EXAMPLES, new double[] {0.3, 0.1, -0.1, 0.1})).isEqualTo(128, within(1e-9));
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.1, 0.1, -0.1, 0.1})).isEqualTo(128, within(1e-9));
    }

    @Test
    void curvesThatAreLevelAtASizeCrossThere() {
        assertThat(Crossing.of(EXAMPLES, new double[] {-0.1, 0, 0.1, 0.2})).isEqualTo(16, within(1e-9));
    }
}
