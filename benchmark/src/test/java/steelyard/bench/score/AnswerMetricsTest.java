package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.task.Gold;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.text.AnswerText;

class AnswerMetricsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    The Black-Headed Gull!  | blackheaded gull
                    14.50 crowns            | 1450 crowns
                    an   apple a day        | apple day
                    Theatre                 | theatre
                    "the" (other)           | other
                    """)
    void normalisesAsTheOfficialScriptOfSquad(String text, String normalised) {
        assertThat(String.join(" ", AnswerText.of(text).tokens())).isEqualTo(normalised);
    }

    /** Worked out by hand along evaluate-v2.0.py: exact, F1, and whether the gold stands in the answer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The harbour master   | harbour master        | 1 | 1.0                | 1
                    at the north pier    | north pier            | 0 | 0.8                | 1
                    pier north           | north pier            | 0 | 1.0                | 0
                    seven                | seventeen             | 0 | 0.0                | 0
                    ten ten crowns       | ten crowns            | 0 | 0.8                | 1
                    the                  | harbour               | 0 | 0.0                | 0
                    north pier, gate two | gate 2/gate two       | 0 | 0.6666666666666666 | 1
                    """)
    void comparesWithTheBestOfTheRightAnswers(String said, String golds, double exact, double f1, double contains) {
        Outcome outcome = new Outcome(new Gold.Answers(List.of(golds.split("/")), List.of()), Answer.text(said, 1));
        assertThat(new AnswerMatch.Exact().of(outcome)).isEqualTo(exact);
        assertThat(new AnswerMatch.TokenF1().of(outcome)).isEqualTo(f1, within(1e-12));
        assertThat(new AnswerMatch.Contains().of(outcome)).isEqualTo(contains);
    }

    @Test
    void anUnanswerableItemIsRightOnlyIfTheSolverAbstained() {
        Gold nothing = new Gold.Answers(List.of(), List.of());
        for (AnswerMatch metric :
                List.of(new AnswerMatch.Exact(), new AnswerMatch.TokenF1(), new AnswerMatch.Contains())) {
            assertThat(metric.of(new Outcome(nothing, Answer.abstain(0)))).isEqualTo(1);
            assertThat(metric.of(new Outcome(nothing, Answer.text("noon", 1)))).isZero();
            assertThat(metric.of(new Outcome(new Gold.Answers(List.of("noon"), List.of()), Answer.abstain(0))))
                    .isZero();
        }
    }

    @Test
    void evidenceRecallCountsOnlyAnswerableItemsWithGoldDocuments() {
        ScoreOf scores = scores(
                outcome(List.of("noon"), List.of("times"), "times"),
                outcome(List.of("noon"), List.of("times", "board"), "fares"),
                outcome(List.of("noon"), List.of(), "times"),
                outcome(List.of(), List.of("times"), "times"));
        assertThat(scores.n("evidence_recall")).isEqualTo(2);
        assertThat(scores.value("evidence_recall")).isEqualTo(0.5);
        assertThat(scores.n("contains")).isEqualTo(4);
        assertThat(scores.value("answered")).isEqualTo(1);
    }

    @Test
    void aMetricThatNoItemCountsForIsLeftOut() {
        assertThat(scores(outcome(List.of("noon"), List.of(), "times")).scores())
                .containsOnlyKeys("exact_match", "token_f1", "contains", "answered");
    }

    private static ScoreOf scores(Outcome... outcomes) {
        TaskCard card = new TaskCard("clock", TaskKind.QA, "", "", List.of());
        return new ScoreOf(new Scorer(card, new Bootstrap(1)).scores(List.of(outcomes)));
    }

    private static Outcome outcome(List<String> golds, List<String> documents, String evidenceFrom) {
        Evidence evidence = Evidence.quoted("p1", evidenceFrom, 0, "at noon", 1);
        return new Outcome(
                new Gold.Answers(golds, documents), Answer.text("noon", 1).withEvidence(List.of(evidence)));
    }
}
