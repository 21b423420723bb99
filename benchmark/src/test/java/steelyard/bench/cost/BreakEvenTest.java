package steelyard.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
    private static final BreakEven.Quality LEVEL = quality(0.8, 0.79, BreakEven.Standing.LEVEL);

    @Test
    void theDearerPreparationIsMadeUpForByCheaperAnswers() {
        // 5 more to prepare, 0.5 less each 1,000 queries: after 10,000 queries both have cost the same.
        BreakEven breakEven = BreakEven.of(cost("finetuned", 6, 1), cost("rag", 1, 1.5), LEVEL);
        assertThat(breakEven.cheaper()).isEqualTo("finetuned");
        assertThat(breakEven.dearerToPrepare()).isEqualTo("finetuned");
        assertThat(breakEven.queries()).hasValue(10_000);
        assertThat(breakEven.updatesPer1000Queries()).hasValue(0.1);
        assertThat(breakEven.text())
                .isEqualTo("parity: finetuned becomes cheaper than rag from about 10,000 queries, counted anew"
                        + " each time that it has to be prepared again;"
                        + " it is not clearly behind by accuracy (0.800 against 0.790, difference -0.040 to +0.050).");
    }

    @Test
    void theOrderOfTheTwoDoesNotMatter() {
        BreakEven one = BreakEven.of(cost("finetuned", 6, 1), cost("rag", 1, 1.5), LEVEL);
        BreakEven other = BreakEven.of(cost("rag", 1, 1.5), cost("finetuned", 6, 1), LEVEL.turned());
        assertThat(other).isEqualTo(one);
    }

    @Test
    void whatIsCheaperInBothIsCheaperFromTheFirstQueryAtAnyRateOfUpdates() {
        BreakEven breakEven = BreakEven.of(cost("finetuned", 6, 2), cost("rag", 1, 1.5), LEVEL);
        assertThat(breakEven.cheaper()).isEqualTo("rag");
        assertThat(breakEven.dearerToPrepare()).isEqualTo("finetuned");
        assertThat(breakEven.queries()).hasValue(0);
        assertThat(breakEven.updatesPer1000Queries()).isEmpty();
        assertThat(breakEven.text())
                .startsWith("parity: rag is cheaper than finetuned, to prepare and with every query;");
    }

    @Test
    void equalAnswersNeverMakeUpForADearerPreparation() {
        BreakEven breakEven = BreakEven.of(cost("finetuned", 6, 1.5), cost("rag", 1, 1.5), LEVEL);
        assertThat(breakEven.cheaper()).isEqualTo("rag");
        assertThat(breakEven.queries()).hasValue(0);
    }

    @Test
    void equalPreparationsLetTheCheaperAnswersDecide() {
        BreakEven breakEven = BreakEven.of(cost("finetuned", 1, 1), cost("rag", 1, 1.5), LEVEL);
        assertThat(breakEven.cheaper()).isEqualTo("finetuned");
        assertThat(breakEven.queries()).hasValue(0);
    }

    @Test
    void whatIsClearlyBehindIsNeverCheaperAtEqualQuality() {
        BreakEven.Quality behind = quality(0.7, 0.8, BreakEven.Standing.BEHIND);
        BreakEven later = BreakEven.of(cost("finetuned", 6, 1), cost("rag", 1, 1.5), behind);
        assertThat(later.queries()).isEmpty();
        assertThat(later.updatesPer1000Queries()).isEmpty();
        assertThat(later.text())
                .isEqualTo("parity: finetuned becomes cheaper than rag from about 10,000 queries,"
                        + " but it is clearly behind by accuracy (0.700 against 0.800, difference -0.150 to -0.060).");

        BreakEven atOnce = BreakEven.of(cost("baseline", 0, 0), cost("rag", 1, 1.5), behind);
        assertThat(atOnce.cheaper()).isEqualTo("baseline");
        assertThat(atOnce.queries()).isEmpty();
    }

    @Test
    void whatIsProbablyBehindIsNotCalledEqual() {
        BreakEven.Quality probably =
                new BreakEven.Quality("contains", 0.22, 0.314, -0.167, -0.02, BreakEven.Standing.LEVEL);
        BreakEven later = BreakEven.of(cost("finetuned", 6, 1), cost("rag", 1, 1.5), probably);
        assertThat(later.queries()).isEmpty();
        assertThat(later.text())
                .endsWith("but it is probably behind by contains (0.220 against 0.314, difference -0.167 to -0.020).");
        BreakEven other = BreakEven.of(cost("rag", 6, 1), cost("finetuned", 1, 1.5), probably.turned());
        assertThat(other.queries()).hasValue(10_000);
    }

    @Test
    void tooFewItemsToTellMakeNothingCheaperAtEqualQuality() {
        BreakEven untold = BreakEven.of(
                cost("finetuned", 6, 1), cost("rag", 1, 1.5), quality(0.8, 0.79, BreakEven.Standing.UNTOLD));
        assertThat(untold.queries()).isEmpty();
        assertThat(untold.text())
                .endsWith(
                        "but it is not told apart on so few items by accuracy (0.800 against 0.790, difference -0.040 to +0.050).");
    }

    @Test
    void whatIsClearlyAheadMayBecomeCheaper() {
        BreakEven ahead =
                BreakEven.of(cost("finetuned", 6, 1), cost("rag", 1, 1.5), quality(0.9, 0.8, BreakEven.Standing.AHEAD));
        assertThat(ahead.queries()).hasValue(10_000);
        assertThat(ahead.text())
                .endsWith("it is clearly ahead by accuracy (0.900 against 0.800, difference +0.050 to +0.140).");
    }

    @Test
    void methodsThatCostTheSameNeverBecomeCheaper() {
        BreakEven breakEven = BreakEven.of(cost("finetuned", 1, 1), cost("rag", 1, 1), LEVEL);
        assertThat(breakEven.queries()).isEmpty();
        assertThat(breakEven.text()).isEqualTo("parity: finetuned and rag cost the same.");
    }

    @Test
    void aBreakEvenIsToldInTwoDigitsThatCount() {
        assertThat(BreakEven.of(cost("a", 6, 1), cost("b", 1, 1.3), LEVEL).text())
                .contains("about 17,000 queries");
        assertThat(BreakEven.of(cost("a", 1.02, 1), cost("b", 1, 6), LEVEL).text())
                .contains("about 4.0 queries");
    }

    private static Cost cost(String method, double prepare, double per1000) {
        Cost.Spent spent = new Cost.Spent(Duration.ZERO, Duration.ZERO, OptionalLong.empty(), 0);
        return new Cost("parity", method, spent, prepare, per1000, List.of());
    }

    private static BreakEven.Quality quality(double own, double others, BreakEven.Standing standing) {
        return new BreakEven.Quality("accuracy", own, others, own - others - 0.05, own - others + 0.04, standing);
    }
}
