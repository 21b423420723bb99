package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static Map<String, Double> scores(double sad, double glad, double calm) {
        Map<String, Double> scores = new LinkedHashMap<>();
        scores.put("sad", sad);
        scores.put("glad", glad);
        scores.put("calm", calm);
        return scores;
    }

    @Test
    void theLabelIsTheMostProbableOne() {
        Answer answer = Answer.label(scores(0.2, 0.1, 0.7));

        assertThat(answer.text()).isEqualTo("calm");
        assertThat(answer.confidence()).isEqualTo(0.7);
        assertThat(answer.scores()).containsExactlyEntriesOf(scores(0.2, 0.1, 0.7));
    }

    @Test
    void ofEquallyProbableLabelsTheFirstWins() {
        assertThat(Answer.label(scores(0.2, 0.4, 0.4)).text()).isEqualTo("glad");
        assertThat(Answer.label(scores(0, 0, 0)).text()).isEqualTo("sad");
    }

    @Test
    void aProbabilityThatRoundingLiftedAboveOneIsOne() {
        assertThat(Answer.label(scores(1.0000001, 0, 0)).confidence()).isEqualTo(1);
    }

    @Test
    void aLabelNeedsScores() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.label(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void confidenceIsAFraction(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.text("x", confidence));
    }

    @Test
    void abstainingIsAnEmptyAnswerAndAnAnswerIsNeverBlank() {
        assertThat(Answer.abstain(0.3).abstained()).isTrue();
        assertThat(Answer.text("x", 0.3).abstained()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.text(" ", 0.3));
    }

    @Test
    void earlierStagesGoInFrontAndEvidenceIsReplaced() {
        StageTime encode = new StageTime("encode", Duration.ofMillis(2));
        StageTime classify = new StageTime("classify", Duration.ofMillis(1));
        Evidence evidence = Evidence.quoted("p", "d", 3, "quote", 1.5);

        Answer answer = Answer.label(scores(1, 0, 0))
                .withStages(List.of(classify))
                .withStages(List.of(encode))
                .withEvidence(List.of(evidence));

        assertThat(answer.stages()).containsExactly(encode, classify);
        assertThat(answer.evidence()).containsExactly(evidence);
        assertThat(answer.scores()).hasSize(3);
    }

    @Test
    void theNumberOfItsEvidenceStandsBehindEachPart() {
        Answer answer = Answer.text("at nine from pier two", 1)
                .withEvidence(List.of(
                        Evidence.quoted("p", "d", 0, "at nine", 1),
                        Evidence.quoted("p", "d", 9, "pier two", 1),
                        Evidence.quoted("q", "e", 0, "nine", 1)))
                .withCitations(List.of(new Citation(0, 7, 0), new Citation(0, 7, 2), new Citation(8, 21, 1)));

        assertThat(answer.citedText()).isEqualTo("at nine [1] [3] from pier two [2]");
        assertThat(Answer.text("nine", 1).citedText()).isEqualTo("nine");
    }

    @Test
    void aCitationNamesAPartOfTheTextAndEvidenceThatIsThere() {
        Answer answer = Answer.text("nine", 1).withEvidence(List.of(Evidence.quoted("p", "d", 0, "nine", 1)));

        assertThatIllegalArgumentException().isThrownBy(() -> answer.withCitations(List.of(new Citation(0, 5, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> answer.withCitations(List.of(new Citation(0, 4, 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation(2, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation(0, 2, -1));
    }

    @Test
    void evidenceIsAsLongAsItsQuote() {
        assertThat(Evidence.quoted("p", "d", 3, "quote", 1).end()).isEqualTo(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Evidence("p", "d", 0, 4, "quote", 1, ""))
                .withMessageContaining("do not fit a quote of 5 characters in d");
    }
}
