package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that were computed outside this project's code: with Python's whole numbers and its statistics module, or by hand. */
class StatisticsTest {

    /** 2 · Σ C(n, k) for k up to the smaller count, over 2ⁿ; for 1 and 9: 2 · (1 + 10) / 1024. */
    @ParameterizedTest
    @CsvSource({
        "1, 9, 0.021484375",
        "9, 1, 0.021484375",
        "0, 6, 0.03125",
        "10, 20, 0.09873714670538902",
        "59, 6, 4.964650327128617e-12",
        "86, 150, 3.715936139571442e-05",
        "5, 5, 1",
        "0, 0, 1"
    })
    void mcNemarCountsTheItemsThatOnlyOneGotRight(int firstOnly, int secondOnly, double p) {
        assertThat(new McNemar(firstOnly, secondOnly).p()).isEqualTo(p, within(1e-4 * p));
    }

    @Test
    void theIntervalIsScipys() {
        // scipy 1.17.1, stats.bootstrap(values, mean, method="BCa", n_resamples=200000): 0.0997 to 0.3267 (two seeds
        // differ by
        // 0.0005); its percentile method gives 0.0966 to 0.3233.
        double[] values = {
            0.7, -0.1965, -0.1446, 0.0803, 0.6858, 0.0215, -0.1862, 0.5785, 0.3848, 0.3848, 0.5785, 0.7138, 0.0215,
            0.6858, 0.0803, -0.1446, -0.1965, -0.2, -0.1965, -0.1446, 0.0803, 0.6858, 0.9215, -0.1862, 0.5785, 0.3848,
            0.3848, 0.5785, -0.1862, 0.0215, 0.6858, 0.0803, -0.1446, 0.7035, -0.2, -0.1965, -0.1446, 0.0803, 0.6858,
            0.0215
        };
        PairedBootstrap.Drawn drawn = new PairedBootstrap(7).of(new double[][] {values});
        assertThat(drawn.low()).isEqualTo(0.0997, within(0.003));
        assertThat(drawn.high()).isEqualTo(0.3267, within(0.003));
    }

    @Test
    void holmMultipliesTheSmallestByAllTheNextByOneFewerAndNeverFalls() {
        // In rising order 0.005·4 = 0.02, 0.01·3 = 0.03, 0.03·2 = 0.06, 0.04·1 = 0.04, which may not be below 0.06.
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(0.03, 0.06, 0.06, 0.02);
        assertThat(Holm.adjusted(new double[] {0.6, 0.7})).containsExactly(1, 1);
        assertThat(Holm.adjusted(new double[] {})).isEmpty();
    }

    @Test
    void theSizeThatProvesAMeanIsTheSquareOfBothNormalQuantilesTimesTheSpread() {
        // (1.959964 + 0.841621)² · 1² / 0.5² = 31.396
        assertThat(SampleSize.ofMean(0.5, 1)).hasValue(32);
        assertThat(SampleSize.ofMean(-0.5, 1)).hasValue(32);
        assertThat(SampleSize.ofMean(0, 1)).isEmpty();
    }

    @Test
    void theSizeThatProvesADifferenceOfSharesGrowsWithTheItemsThatDisagree() {
        // (1.959964 √0.2 + 0.841621 √(0.2 − 0.01))² / 0.01 = 154.60, and 1 / 0.1 = 10 for the exact test
        assertThat(SampleSize.ofMcNemar(0.2, 0.1)).hasValue(165);
        assertThat(SampleSize.ofMcNemar(0.2, -0.1)).hasValue(165);
        assertThat(SampleSize.ofMcNemar(0.3, 0.1).orElseThrow()).isGreaterThan(230);
        assertThat(SampleSize.ofMcNemar(0.2, 0)).isEmpty();
    }
}
