package steelyard.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TwoLevelBootstrapTest {
    private final TwoLevelBootstrap bootstrap = new TwoLevelBootstrap(7, 4_000);

    @Test
    void equalSeedsDrawEqually() {
        double[][][] points = {{{1, 0, 1, 1}, {0, 0, 1, 1}}};
        assertThat(bootstrap.means(points)).isDeepEqualTo(bootstrap.means(points));
        assertThat(new TwoLevelBootstrap(8, 4_000).means(points)[0])
                .isNotEqualTo(bootstrap.means(points)[0]);
    }

    @Test
    void pointsAreDrawnInStepSoThatTwoEqualOnesNeverDiffer() {
        double[][] seeds = {{1, 0, 1, 1}, {0, 0, 1, 1}};
        double[][] means = bootstrap.means(new double[][][] {seeds, seeds});
        assertThat(means[0]).isEqualTo(means[1]);
    }

    @Test
    void ofOneSeedTheIntervalIsThatOfItsItems() {
        double[] values = new double[400];
        Arrays.fill(values, 0, 300, 1);
        double[] means = bootstrap.means(new double[][][] {{values}})[0];
        double half = 1.96 * Math.sqrt(0.75 * 0.25 / 400); // 0.0424
        assertThat(TwoLevelBootstrap.low(means)).isEqualTo(0.75 - half, within(0.005));
        assertThat(TwoLevelBootstrap.high(means)).isEqualTo(0.75 + half, within(0.005));
    }

    @Test
    void theMeanOfThreeSeedsVariesAsMuchAsTheirDeviationSays() {
        // All items alike, so that only seeds differ: 0.7, 0.8, 0.9 deviate by 0.1, their mean by 0.1/√3 = 0.0577.
        double[][] seeds = {constant(0.7), constant(0.8), constant(0.9)};
        double[] means = bootstrap.means(new double[][][] {seeds})[0];
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        assertThat(mean).isEqualTo(0.8, within(0.003));
        assertThat(Math.sqrt(squares / means.length)).isEqualTo(0.0577, within(0.002));
    }

    @Test
    void anIntervalMayEndBeyondAllNumbers() {
        double[] draws = new double[100];
        Arrays.fill(draws, 5);
        Arrays.fill(draws, 90, 100, Double.POSITIVE_INFINITY);
        assertThat(TwoLevelBootstrap.low(draws)).isEqualTo(5);
        assertThat(TwoLevelBootstrap.high(draws)).isInfinite();
    }

    private static double[] constant(double value) {
        double[] values = new double[10];
        Arrays.fill(values, value);
        return values;
    }
}
