package steelyard.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarginalRelevanceTest {
    private static final List<Double> SCORES = List.of(0.9, 0.8, 0.5);

    /** The second is the first again; the third is at right angles to both. */
    private static final List<float[]> VECTORS = List.of(vector(1, 0), vector(1, 0), vector(0, 1));

    @Test
    void withoutAPenaltyTheScoresDecide() {
        assertThat(positions(0)).containsExactly(0, 1, 2);
    }

    @Test
    void aCopyOfWhatIsChosenComesBehindSomethingElse() {
        assertThat(positions(0.4)).containsExactly(0, 2, 1);
    }

    @Test
    void noneIsWorthMoreThanTheOneBeforeItEvenIfTheyAreOpposites() {
        List<MarginalRelevance.Chosen> chosen = new MarginalRelevance(0.9)
                .choose(List.of(0.9, 0.8, 0.5), List.of(vector(1, 0), vector(-1, 0), vector(0.6f, 0.8f)), 3);

        assertThat(chosen).extracting(MarginalRelevance.Chosen::position).containsExactly(0, 1, 2);
        assertThat(chosen.get(1).worth()).isEqualTo(0.8);
        assertThat(chosen.get(2).worth()).isCloseTo(0.5 - 0.9 * 0.6, within(1e-6));
    }

    @Test
    void noMoreIsChosenThanThereIs() {
        assertThat(new MarginalRelevance(0.5).choose(SCORES, VECTORS, 9)).hasSize(3);
        assertThat(new MarginalRelevance(0.5).choose(List.of(), List.of(), 2)).isEmpty();
    }

    @Test
    void aPenaltyBelowZeroIsRefused() {
        assertThatThrownBy(() -> new MarginalRelevance(-0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> positions(double penalty) {
        return new MarginalRelevance(penalty)
                .choose(SCORES, VECTORS, 3).stream()
                        .map(MarginalRelevance.Chosen::position)
                        .toList();
    }

    private static float[] vector(float... values) {
        return values;
    }
}
