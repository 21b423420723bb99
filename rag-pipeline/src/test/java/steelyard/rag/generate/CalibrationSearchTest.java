package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.rag.Passages;
import steelyard.rag.chunk.Passage;
import steelyard.task.Gold;
import steelyard.task.Sentences.Span;

class CalibrationSearchTest {
    private static final Gold.Answers NINE = new Gold.Answers(List.of("at nine"), List.of());
    private static final Gold.Answers NOTHING = new Gold.Answers(List.of(), List.of());

    /** The score of the sentence alone counts. */
    private static final Calibration BEFORE = new Calibration(List.of(-2.0, 1.0, 0.0, 0.0, 0.0), 0.25);

    private final CalibrationSearch search = new CalibrationSearch(BEFORE);

    @Test
    void theThresholdLiesBetweenWhatIsRightToAnswerAndWhatIsNot() {
        said("It leaves At Nine!", 0.9, NINE);
        said("It leaves at nine.", 0.7, NINE);
        said("Dogs travel free.", 0.6, NOTHING);
        said("Dogs travel free.", 0.1, NOTHING);

        Calibration best = search.best();

        assertThat(best.threshold()).isBetween(best.confidence(signals(0.6)), best.confidence(signals(0.7)));
    }

    @Test
    void aWrongAnswerIsNoReasonToStayBelowItsScore() {
        said("It leaves at ten.", 0.3, NINE);
        said("Dogs travel free.", 0.5, NOTHING);
        said("It leaves at nine.", 0.8, NINE);

        Calibration best = search.best();

        assertThat(best.threshold()).isBetween(best.confidence(signals(0.5)), best.confidence(signals(0.8)));
    }

    @Test
    void aSignalThatTellsRightFromWrongComesToCount() {
        for (int i = 0; i < 400; i++) {
            boolean right = i % 2 == 0;
            search.add(
                    draft(
                            right ? "It leaves at nine." : "It leaves at ten.",
                            new Signals(0.5, 0, right ? 0.9 : 0.1, 0)),
                    i % 10 == 1 ? NOTHING : NINE);
        }

        Calibration best = search.best();

        assertThat(best.weights().get(3)).isGreaterThan(2); // holds
        assertThat(best.confidence(new Signals(0.5, 0, 0.9, 0))).isGreaterThan(0.7);
        assertThat(best.confidence(new Signals(0.5, 0, 0.1, 0))).isLessThan(0.3);
    }

    @Test
    void aFewQuestionsMoveTheWeightsLittle() {
        said("It leaves at nine.", 0.9, NINE);
        said("Dogs travel free.", 0.1, NOTHING);

        List<Double> weights = search.best().weights();

        for (int i = 0; i < weights.size(); i++) {
            assertThat(weights.get(i))
                    .isBetween(BEFORE.weights().get(i) - 0.5, BEFORE.weights().get(i) + 0.5);
        }
    }

    @Test
    void whereEveryQuestionHasAnAnswerOneInTwentyIsSilencedAtTheMost() {
        for (int i = 0; i < 40; i++) {
            said("It leaves at nine.", i / 40.0, NINE);
        }
        Calibration best = search.best();
        assertThat(best.weights()).isEqualTo(BEFORE.weights());
        long silenced = IntStream.range(0, 40)
                .filter(i -> best.confidence(signals(i / 40.0)) < best.threshold())
                .count();
        assertThat(silenced).isLessThanOrEqualTo(2);
        assertThat(best.threshold()).isLessThanOrEqualTo(BEFORE.threshold());
    }

    @Test
    void questionsWithoutAnswersAloneTeachNothing() {
        CalibrationSearch unanswerable = new CalibrationSearch(BEFORE);
        unanswerable.add(draft("Dogs travel free.", signals(0.9)), NOTHING);
        assertThat(unanswerable.best()).isEqualTo(BEFORE);
        assertThat(new CalibrationSearch(BEFORE).best()).isEqualTo(BEFORE);
    }

    @Test
    void aCalibrationHasAWeightForEachSignalAndAThresholdThatIsAProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(List.of(1.0), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(BEFORE.weights(), 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calibration(BEFORE.weights(), Double.NaN));
    }

    private void said(String text, double score, Gold.Answers gold) {
        search.add(draft(text, signals(score)), gold);
    }

    private static Signals signals(double score) {
        return new Signals(score, 0, 0.5, 0.1);
    }

    private static Draft draft(String text, Signals signals) {
        Passage passage = Passages.passage("p", text);
        ScoredSentence sentence = new ScoredSentence(passage, new Span(0, text.length()), signals.sentence());
        return new Draft(List.of(Quotation.whole(sentence)), List.of(sentence), signals);
    }
}
