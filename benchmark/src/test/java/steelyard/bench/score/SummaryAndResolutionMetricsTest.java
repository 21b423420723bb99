package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.Answer;
import steelyard.task.Gold;

class SummaryAndResolutionMetricsTest {
    private static final Gold TICKET =
            new Gold.Resolution("pets", new Gold.Answers(List.of("3 crowns"), List.of("dogs")));

    @ParameterizedTest
    @CsvSource({
        "pets,  a dog pays 3 crowns, 1, 1, 1",
        "pets,  a dog pays 9 crowns, 0, 1, 0",
        "fares, a dog pays 3 crowns, 0, 0, 1",
    })
    void aTicketIsResolvedByTheRightLabelAndTheRightAnswerTogether(
            String label, String said, double joint, double labelAccuracy, double contains) {
        Outcome outcome = new Outcome(TICKET, weighed(label, Answer.text(said, 1)));
        assertThat(new Joint().of(outcome)).isEqualTo(joint);
        assertThat(new LabelAccuracy().of(outcome)).isEqualTo(labelAccuracy);
        assertThat(new AnswerMatch.Contains().of(outcome)).isEqualTo(contains);
    }

    @Test
    void aTicketWithoutAnAnswerIsResolvedByItsLabelAndSilence() {
        Gold nothing = new Gold.Resolution("pets", new Gold.Answers(List.of(), List.of()));
        assertThat(new Joint().of(new Outcome(nothing, weighed("pets", Answer.abstain(0)))))
                .isEqualTo(1);
        assertThat(new Joint().of(new Outcome(nothing, weighed("pets", Answer.text("3", 1)))))
                .isZero();
    }

    @Test
    void aSummaryIsComparedWithTheBestOfItsReferences() {
        Gold gold = new Gold.Summary(List.of("The ferry sank.", "A calm day. The ferry sailed at noon."));
        Outcome outcome = new Outcome(gold, Answer.text("The ferry sailed. It was a calm day.", 1));
        // 8 words each side, in common: the ferry sailed a calm day = 6; pairs: the-ferry, ferry-sailed, a-calm,
        // calm-day = 4 of 7. Sentences: 3 words of the second and 3 of the first, 6 of 8
        assertThat(RougeMetric.ROUGE_1.of(outcome)).isEqualTo(6 / 8.0, within(1e-12));
        assertThat(RougeMetric.ROUGE_2.of(outcome)).isEqualTo(4 / 7.0, within(1e-12));
        assertThat(RougeMetric.ROUGE_LSUM.of(outcome)).isEqualTo(6 / 8.0, within(1e-12));
    }

    @Test
    void aMetricForAnotherKindSaysSo() {
        assertThatThrownBy(() -> RougeMetric.ROUGE_1.of(new Outcome(TICKET, Answer.text("x", 1))))
                .hasMessageContaining("for summaries");
        assertThatThrownBy(() ->
                        new Joint().of(new Outcome(new Gold.Answers(List.of("x"), List.of()), Answer.text("x", 1))))
                .hasMessageContaining("label");
    }

    private static Answer weighed(String label, Answer answer) {
        Map<String, Double> scores = Map.of("pets", label.equals("pets") ? 0.9 : 0.1, "fares", 0.5);
        return new Answer(answer.text(), answer.confidence(), scores, List.of(), List.of(), List.of());
    }
}
