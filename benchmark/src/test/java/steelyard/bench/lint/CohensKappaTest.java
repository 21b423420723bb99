package steelyard.bench.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensKappaTest {
    private static final double EXACTLY = 1e-12;

    @Test
    void twoLabelsByHand() {
        // same 35 of 50 = 0.7; by chance (25·30 + 25·20) / 50² = 0.5; (0.7 − 0.5) / (1 − 0.5)
        assertThat(kappa(row(20, 5), row(10, 15))).isEqualTo(0.4, within(EXACTLY));
    }

    @Test
    void threeLabelsByHand() {
        // same 8 of 10; by chance (3·3 + 2·3 + 5·4) / 10² = 0.35; 0.45 / 0.65
        assertThat(kappa(row(2, 1, 0), row(0, 2, 0), row(1, 0, 4))).isEqualTo(9 / 13.0, within(EXACTLY));
    }

    @Test
    void fullAgreementIsOneAndFullDisagreementBelowNought() {
        assertThat(kappa(row(3, 0), row(0, 1))).isEqualTo(1, within(EXACTLY));
        assertThat(kappa(row(0, 5), row(5, 0))).isEqualTo(-1, within(EXACTLY)); // (0 − 0.5) / 0.5
    }

    @Test
    void aReaderWhoAlwaysSaysTheSameAgreesByChanceOnly() {
        assertThat(kappa(row(5, 5), row(0, 0))).isZero(); // same 0.5, by chance 1 · 0.5
    }

    @Test
    void whereBothSaidOneAndTheSameOfEveryItemTheyAgree() {
        assertThat(kappa(row(7, 0), row(0, 0))).isEqualTo(1);
        assertThat(kappa(row(7))).isEqualTo(1);
    }

    @Test
    void thereMustBeAnItem() {
        assertThatIllegalArgumentException().isThrownBy(() -> kappa(row(0, 0), row(0, 0)));
    }

    private static double kappa(int[]... table) {
        return CohensKappa.of(table);
    }

    private static int[] row(int... counts) {
        return counts;
    }
}
