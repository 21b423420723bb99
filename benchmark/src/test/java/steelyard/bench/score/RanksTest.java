package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RanksTest {
    /**
     * Of ten values 0, 1 or 2 lie below the median with probability 1/1024, 11/1024 = 0.011 and 56/1024 = 0.055: more than 2.5 %
     * is reached behind one, so the interval goes from the second value, and as far from the other side, to the ninth.
     */
    @Test
    void theMedianOfTenValuesLiesBetweenTheSecondAndTheNinth() {
        assertThat(Ranks.of(10, 0.5)).isEqualTo(new Ranks(5, 2, 9));
    }

    /** Two of five would need 2 · 0.5⁵ = 0.0625 outside, three of six 2 · 0.5⁶ = 0.031. */
    @Test
    void sixValuesAreTheFewestThatBoundAMedian() {
        assertThat(Ranks.of(5, 0.5)).isEqualTo(new Ranks(3, 0, 6));
        assertThat(Ranks.of(6, 0.5)).isEqualTo(new Ranks(3, 1, 6));
    }

    /** The largest value lies above the 99th percentile unless all lie below: 1 − 0.99ⁿ reaches 0.975 at n = 368. */
    @ParameterizedTest
    @CsvSource({"71, 0.95, 63, 72", "72, 0.95, 64, 72", "367, 0.99, 359, 368", "368, 0.99, 360, 368"})
    void anUpperEndIsWithinTheValuesFromAsManyOnAsTheBinomialSays(long n, double p, long low, long high) {
        Ranks ranks = Ranks.of(n, p);
        assertThat(ranks.low()).isEqualTo(low);
        assertThat(ranks.high()).isEqualTo(high);
    }

    /** From a table of the binomial distribution B(1000, 0.95): 936 ≤ 2.5 %, 964 ≥ 97.5 %. */
    @Test
    void manyValuesBoundTightly() {
        assertThat(Ranks.of(1000, 0.95)).isEqualTo(new Ranks(950, 936, 964));
        assertThat(Ranks.of(1000, 0.99)).isEqualTo(new Ranks(990, 983, 997));
    }

    /** The normal approximation: 0.5 n ± 1.96 · √(n/4) = 500,000 ± 980. */
    @Test
    void aMillionValuesAreNoTrouble() {
        Ranks ranks = Ranks.of(1_000_000, 0.5);
        assertThat(ranks.low()).isBetween(499_018L, 499_022L);
        assertThat(ranks.high()).isBetween(500_979L, 500_983L);
    }
}
