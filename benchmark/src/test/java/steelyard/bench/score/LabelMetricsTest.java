package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.task.Answer;
import steelyard.task.Gold;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

class LabelMetricsTest {
    private static final double EXACTLY = 1e-12;

    /** Gold a a a a b b b c c c, said a a a b b b c c a c. */
    private final ScoreOf scores = score(
            List.of("a", "b", "c", "d"),
            List.of("a", "a", "a", "a", "b", "b", "b", "c", "c", "c"),
            List.of("a", "a", "a", "b", "b", "b", "c", "c", "a", "c"));

    @Test
    void accuracyIsTheShareOfRightLabels() {
        assertThat(scores.value("accuracy")).isEqualTo(0.7, within(EXACTLY)); // 3 + 2 + 2 of 10
    }

    @Test
    void macroF1AveragesOverTheLabelsThatOccurAndLeavesOutOneThatNeverDoes() {
        // a: 2·3/(4+4), b: 2·2/(3+3), c: 2·2/(3+3); d occurs nowhere
        assertThat(scores.value("macro_f1")).isEqualTo((0.75 + 2 / 3.0 + 2 / 3.0) / 3, within(EXACTLY));
    }

    @Test
    void mccIsGorodkinsForManyLabels() {
        // c = 7, s = 10, gold sums 4 3 3, predicted sums 4 3 3: (7·10 − 34) / (√(100−34) · √(100−34)) = 36/66
        assertThat(scores.value("mcc")).isEqualTo(36.0 / 66, within(EXACTLY));
    }

    @Test
    void mccOfTwoLabelsIsTheClassicFormula() {
        // tp 5, fn 1, fp 2, tn 4: (5·4 − 2·1) / √(7·6·6·5)
        List<String> gold = List.of("y", "y", "y", "y", "y", "y", "n", "n", "n", "n", "n", "n");
        List<String> said = List.of("y", "y", "y", "y", "y", "n", "y", "y", "n", "n", "n", "n");
        assertThat(score(List.of("y", "n"), gold, said).value("mcc"))
                .isEqualTo(18 / Math.sqrt(7 * 6 * 6 * 5), within(EXACTLY));
    }

    @Test
    void alwaysTheSameLabelGivesMccNought() {
        ScoreOf constant = score(List.of("a", "b"), List.of("a", "a", "b"), List.of("a", "a", "a"));
        assertThat(constant.value("mcc")).isZero();
        assertThat(constant.value("macro_f1")).isEqualTo((2 * 2 / 5.0 + 0) / 2, within(EXACTLY));
    }

    @Test
    void anAbstentionIsWrongButNoLabelOfItsOwn() {
        ScoreOf scores = score(List.of("a", "b"), List.of("a", "a", "b"), List.of("a", "", "b"));
        assertThat(scores.value("accuracy")).isEqualTo(2 / 3.0, within(EXACTLY));
        assertThat(scores.value("macro_f1")).isEqualTo((2 / 3.0 + 1) / 2, within(EXACTLY));
    }

    @Test
    void everyScoreLiesInItsIntervalAndNamesItsN() {
        assertThat(scores.scores())
                .containsOnlyKeys("accuracy", "macro_f1", "mcc")
                .allSatisfy((name, score) -> {
                    assertThat(score.n()).isEqualTo(10);
                    assertThat(score.low()).isLessThan(score.value());
                    assertThat(score.high()).isGreaterThan(score.value());
                });
    }

    private static ScoreOf score(List<String> labels, List<String> gold, List<String> said) {
        TaskCard card = new TaskCard("letters", TaskKind.CLASSIFICATION, "", "", labels);
        List<Outcome> outcomes = IntStream.range(0, gold.size())
                .mapToObj(i -> new Outcome(new Gold.Label(gold.get(i)), answer(said.get(i))))
                .toList();
        return new ScoreOf(new Scorer(card, new Bootstrap(1)).scores(outcomes));
    }

    private static Answer answer(String label) {
        return label.isEmpty() ? Answer.abstain(0) : Answer.text(label, 1);
    }
}
