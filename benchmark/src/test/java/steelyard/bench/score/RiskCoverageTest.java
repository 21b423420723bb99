package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.task.Answer;
import steelyard.task.Gold;

class RiskCoverageTest {
    private static final Gold.Answers NINE = new Gold.Answers(List.of("nine"), List.of());
    private static final Gold.Answers NOTHING = new Gold.Answers(List.of(), List.of());

    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void theAreaIsTheMeanRiskOverAllCoverages() {
        said("nine", 0.9, NINE); // risk 0/1
        said("ten", 0.8, NINE); // 1/2
        said("at nine", 0.7, NINE); // 1/3
        said("nine", 0.6, NOTHING); // 2/4

        RiskCoverage measured = measured();

        assertThat(measured.aurc().value()).isCloseTo((0 + 1.0 / 2 + 1.0 / 3 + 2.0 / 4) / 4, within(1e-12));
        assertThat(measured.aurc().n()).isEqualTo(4);
        assertThat(measured.aurc().low()).isLessThan(measured.aurc().value());
        assertThat(measured.aurc().high()).isGreaterThan(measured.aurc().value());
        assertThat(measured.curve()).extracting(RiskCoverage.Point::coverage).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(measured.curve().get(1)).isEqualTo(new RiskCoverage.Point(0.5, 0.5, 0.8));
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatterNorThatOfAnswersWithTheSameConfidence() {
        said("nine", 0.5, NINE); // (1/2)/1 and then 1/2, whichever of both comes first
        said("ten", 0.5, NINE);
        double oneWay = measured().aurc().value();
        outcomes.addFirst(outcomes.removeLast());

        assertThat(oneWay).isEqualTo(0.5);
        assertThat(measured().aurc().value()).isEqualTo(oneWay);
    }

    @Test
    void whatIsWithheldComesLastAndIsNotRight() {
        outcomes.add(new Outcome(NOTHING, Answer.abstain(0.99)));
        said("nine", 0.1, NINE);

        assertThat(measured().curve()).extracting(RiskCoverage.Point::risk).containsExactly(0.0, 0.5);
    }

    @Test
    void aLongCurveHasTwentyPoints() {
        for (int i = 0; i < 137; i++) {
            said(i % 3 == 0 ? "ten" : "nine", i / 137.0, NINE);
        }

        assertThat(measured().curve()).hasSize(20);
        assertThat(measured().curve().getLast().coverage()).isEqualTo(1);
    }

    private void said(String text, double confidence, Gold.Answers gold) {
        outcomes.add(new Outcome(gold, Answer.text(text, confidence)));
    }

    private RiskCoverage measured() {
        return RiskCoverage.of(outcomes, new Bootstrap(1));
    }
}
