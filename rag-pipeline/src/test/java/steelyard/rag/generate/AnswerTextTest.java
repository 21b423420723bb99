package steelyard.rag.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void caseArticlesPunctuationAndSpacesDoNotMatter() {
        assertThat(AnswerText.normalized(" The  ferry, \"An\" Ant-a! ")).isEqualTo("ferry anta");
    }

    @Test
    void anyOfTheRightAnswersWillDo() {
        assertThat(AnswerText.containsAny("It costs two coins.", List.of("three", "Two Coins")))
                .isTrue();
        assertThat(AnswerText.containsAny("It costs two coins.", List.of("three")))
                .isFalse();
        assertThat(AnswerText.containsAny("It costs two coins.", List.of())).isFalse();
    }

    @Test
    void aRightAnswerOfWhichNothingIsLeftIsNotContainedInEverything() {
        assertThat(AnswerText.containsAny("It costs two coins.", List.of("The")))
                .isFalse();
    }
}
