package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSelectionTest {
    /** Mean cosines 0.5, 0.7, 0.7, 0.2: the second and third say the same, the last is off the subject. */
    private static final List<float[]> SENTENCES =
            List.of(vector(0.6f, 0.8f), vector(1, 0), vector(1, 0), vector(0, 0, 1));

    @Test
    void centralSentencesComeFirst() {
        assertThat(new SentenceSelection(0, 0).choose(SENTENCES, 2)).containsExactly(1, 2);
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        assertThat(new SentenceSelection(0, 1).choose(SENTENCES, 2)).containsExactly(1, 0);
    }

    @Test
    void positionAloneIsTheLead() {
        assertThat(new SentenceSelection(1, 0).choose(SENTENCES, 3)).containsExactly(0, 1, 2);
    }

    @Test
    void noMoreIsChosenThanThereIs() {
        assertThat(new SentenceSelection(0.5, 0.3).choose(SENTENCES, 9)).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(new SentenceSelection(0.5, 0.3).choose(SENTENCES.subList(0, 1), 2))
                .containsExactly(0);
    }

    private static float[] vector(float... values) {
        return new float[] {values[0], values[1], values.length > 2 ? values[2] : 0};
    }
}
