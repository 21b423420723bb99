package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrigramBlockingTest {
    private static final List<String> SENTENCES = List.of(
            "The last ferry sails at noon today.",
            "Today: the LAST ferry, sails late!",
            "Dogs pay three crowns.",
            "The ferry sails on.");

    @Test
    void theBestScoredSentencesComeFirst() {
        assertThat(TrigramBlocking.choose(SENTENCES, List.of(0.1, 0.2, 0.9, 0.8), 2))
                .containsExactly(2, 3);
    }

    @Test
    void aSentenceThatRepeatsThreeWordsOfABetterOneIsLeftOutWhateverCaseAndPunctuation() {
        assertThat(TrigramBlocking.choose(SENTENCES, List.of(0.9, 0.8, 0.2, 0.1), 2))
                .containsExactly(0, 2);
    }

    @Test
    void twoWordsInARowAreNoRepetition() {
        assertThat(TrigramBlocking.choose(SENTENCES, List.of(0.9, 0.1, 0.2, 0.8), 2))
                .containsExactly(0, 3);
    }

    @Test
    void whereTooFewAreLeftTheBestOfThoseLeftOutFillsUp() {
        List<String> alike = List.of("one two three", "one two three four", "one two three five");
        assertThat(TrigramBlocking.choose(alike, List.of(0.1, 0.3, 0.2), 2)).containsExactly(1, 2);
    }

    @Test
    void whatASentenceLeftOutSaysMayStillBeSaid() {
        List<String> chain = List.of("one two three", "one two three four five six", "four five six");
        assertThat(TrigramBlocking.choose(chain, List.of(0.9, 0.8, 0.7), 2)).containsExactly(0, 2);
    }

    @Test
    void ofEqualScoresTheEarlierSentenceIsBetter() {
        assertThat(TrigramBlocking.choose(SENTENCES, List.of(0.5, 0.4, 0.5, 0.5), 2))
                .containsExactly(0, 2);
    }

    @Test
    void noMoreIsChosenThanThereIs() {
        assertThat(TrigramBlocking.choose(List.of("One."), List.of(0.5), 3)).containsExactly(0);
    }

    @Test
    void everySentenceNeedsAScore() {
        assertThatThrownBy(() -> TrigramBlocking.choose(SENTENCES, List.of(0.5), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 scores for 4 sentences");
    }
}
