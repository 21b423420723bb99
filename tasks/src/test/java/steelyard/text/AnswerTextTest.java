package steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void caseArticlesPunctuationAndSpacesDoNotMatter() {
        assertThat(AnswerText.of(" The  ferry, \"An\" Ant-a! ").tokens()).containsExactly("ferry", "anta");
    }

    @Test
    void anyOfTheRightAnswersWillDo() {
        assertThat(AnswerText.of("It costs two coins.").containsAny(List.of("three", "Two Coins")))
                .isTrue();
        assertThat(AnswerText.of("It costs two coins.").containsAny(List.of("three")))
                .isFalse();
        assertThat(AnswerText.of("It costs two coins.").containsAny(List.of())).isFalse();
    }

    @Test
    void aRightAnswerOfWhichNothingIsLeftIsNotContainedInEverything() {
        assertThat(AnswerText.of("It costs two coins.").containsAny(List.of("The")))
                .isFalse();
    }
}
