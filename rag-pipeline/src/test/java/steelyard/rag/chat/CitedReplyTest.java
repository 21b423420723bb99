package steelyard.rag.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import steelyard.rag.chat.CitedReply.Quote;

class CitedReplyTest {
    private static final int MANY = 100_000;

    @Test
    @Timeout(20)
    void marksAreTakenOutHoweverManyThereAreAndHoweverMuchWhiteSpaceStandsBetweenWords() {
        String marks = " [1" + " , 2".repeat(MANY) + "]";
        String blanks = " ".repeat(MANY);

        assertThat(CitedReply.parse("{\"answer\": \"two coins" + marks + blanks + "more\"}"))
                .hasValueSatisfying(reply -> assertThat(reply.answer()).isEqualTo("two coins" + blanks + "more"));
    }

    @Test
    void aQuoteThatIsLongerThanThePassageIsNotInIt() {
        assertThat(new Quote(1, "coin ".repeat(MANY)).placeIn("two coins")).isEmpty();
        assertThat(new Quote(1, "two" + " ".repeat(MANY) + "coins").placeIn("two coins"))
                .hasValueSatisfying(place -> assertThat(place.of("two coins")).isEqualTo("two coins"));
    }
}
