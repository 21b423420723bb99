package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void theIntervalOfAShareIsCloseToTheNormalOne() {
        double[] values = new double[400];
        Arrays.fill(values, 0, 300, 1);
        Bootstrap.Interval interval = new Bootstrap(7).ofMean(values);
        double half = 1.96 * Math.sqrt(0.75 * 0.25 / 400); // 0.0424
        assertThat(interval.low()).isEqualTo(0.75 - half, within(0.005));
        assertThat(interval.high()).isEqualTo(0.75 + half, within(0.005));
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherSeedNearlyTheSame() {
        double[] values = IntStream.range(0, 101).mapToDouble(i -> i % 7).toArray();
        assertThat(new Bootstrap(7).ofMean(values)).isEqualTo(new Bootstrap(7).ofMean(values));
        assertThat(new Bootstrap(8).ofMean(values)).isNotEqualTo(new Bootstrap(7).ofMean(values));
    }

    @Test
    void valuesThatAreAllTheSameHaveNoSpread() {
        assertThat(new Bootstrap(7).ofMean(new double[] {1, 1, 1})).isEqualTo(new Bootstrap.Interval(1, 1));
    }

    @Test
    void allRightOrAllWrongIsNotCertain() {
        // Clopper and Pearson: 1 - 0.025^(1/10) = 0.3085, as in their table for 0 of 10 and 10 of 10
        Score none = Score.ofMean(new double[10], new Bootstrap(7));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.3085, within(1e-4));
        Score all = Score.ofMean(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, new Bootstrap(7));
        assertThat(all.low()).isEqualTo(0.6915, within(1e-4));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void percentilesLieBetweenNeighbours() {
        double[] sorted = {10, 20, 30, 40};
        assertThat(Percentile.of(sorted, 0.5)).isEqualTo(25);
        assertThat(Percentile.of(sorted, 0.95)).isEqualTo(38.5, within(1e-12)); // position 2.85
        assertThat(Percentile.of(sorted, 1)).isEqualTo(40);
        assertThat(Percentile.of(new double[] {3}, 0.99)).isEqualTo(3);
    }
}
