package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.task.Answer;
import steelyard.task.Gold;

class ThresholdSearchTest {
    private static final Gold.Answers NINE = new Gold.Answers(List.of("at nine"), List.of());
    private static final Gold.Answers NOTHING = new Gold.Answers(List.of(), List.of());

    private final ThresholdSearch search = new ThresholdSearch();

    @Test
    void liesBetweenWhatIsRightToAnswerAndWhatIsNot() {
        said("It leaves At Nine!", 0.9, NINE);
        said("It leaves at nine.", 0.7, NINE);
        said("Dogs travel free.", 0.6, NOTHING);
        said("Dogs travel free.", 0.1, NOTHING);

        assertThat(search.best()).isBetween(0.6, 0.7);
    }

    @Test
    void aWrongAnswerIsNoReasonToStayBelowItsScore() {
        said("It leaves at ten.", 0.3, NINE);
        said("Dogs travel free.", 0.5, NOTHING);
        said("It leaves at nine.", 0.8, NINE);

        assertThat(search.best()).isBetween(0.5, 0.8);
    }

    @Test
    void staysAtTheDefaultWhereThatIsAsGoodAsAny() {
        said("It leaves at nine.", 0.9, NINE);
        said("Dogs travel free.", 0.1, NOTHING);

        assertThat(search.best()).isEqualTo(ExtractiveGenerator.DEFAULT_THRESHOLD);
    }

    @Test
    void nothingIsLearnedFromAnswerableQuestionsAlone() {
        said("It leaves at nine.", 0.2, NINE);
        said("It leaves at ten.", 0.8, NINE);

        assertThat(search.best()).isEqualTo(ExtractiveGenerator.DEFAULT_THRESHOLD);
        assertThat(new ThresholdSearch().best()).isEqualTo(ExtractiveGenerator.DEFAULT_THRESHOLD);
    }

    @Test
    void nothingIsLearnedFromUnanswerableQuestionsAloneEither() {
        said("Dogs travel free.", 0.2, NOTHING);
        said("Dogs travel free.", 0.8, NOTHING);

        assertThat(search.best()).isEqualTo(ExtractiveGenerator.DEFAULT_THRESHOLD);
    }

    @Test
    void neverAbstainingCanBeBest() {
        said("It leaves at nine.", 0.05, NINE);
        said("It leaves at nine.", 0.1, NINE);
        said("Dogs travel free.", 0.2, NOTHING);

        assertThat(search.best()).isLessThan(0.05);
    }

    private void said(String text, double confidence, Gold.Answers gold) {
        search.add(Answer.text(text, confidence), gold);
    }
}
