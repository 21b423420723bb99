package steelyard.rag.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportTest {
    private static final List<String> FERRY = List.of("Ferry\nThe ferry leaves at nine.\nA ticket costs 2 coins.");

    @ParameterizedTest
    @ValueSource(strings = {"nine", "It leaves at nine", "Yes", "yes, at nine", "The ferry", "2 coins"})
    void anAnswerMayBePutInOtherWords(String answer) {
        assertThat(of(answer)).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ten", "The ferry leaves at 10", "3 coins for a ticket", "a goat in the garden", "Call 555", "-"
            })
    void anAnswerIsNotAboutOtherThingsOrOfOtherNumbers(String answer) {
        assertThat(of(answer)).isZero();
    }

    @Test
    void itIsTheShareOfWordsThatTheQuestionDidNotHold() {
        assertThat(of("The ferry leaves at nine sharp")).isEqualTo(3.0 / 4); // leaves, at, nine; not sharp
        assertThat(of("nine sharp")).isEqualTo(0.5);
    }

    @Test
    void charactersOfAScriptWithoutSpacesAreWords() {
        assertThat(Support.of("九点", "什么时候?", List.of("渡船九点出发。"))).isEqualTo(1);
        assertThat(Support.of("十分", "什么时候?", List.of("渡船九点出发。"))).isZero();
    }

    private static double of(String answer) {
        return Support.of(answer, "When does the ferry leave?", FERRY);
    }
}
