package steelyard.rag.span;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedForTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who painted the lighthouse? | WHO",
                "In what year was the pier built? | WHEN",
                "When does it leave? | WHEN",
                "Where do I check in? | WHERE",
                "In which city is the office? | WHERE",
                "How many seats are there? | HOW_MANY",
                "How many people who swim drown? | HOW_MANY",
                "How long is the crossing? | HOW_MUCH",
                "What percentage is paid? | HOW_MUCH",
                "Why is it closed? | WHY",
                "For what reason is it late? | WHY",
                "Which form do I need? | WHICH",
                "What company runs it? | WHICH",
                "What is a gangway? | WHAT",
                "What did Dorrit lose? | WHAT",
                "How do I pay? | HOW",
                "Is the bar open when it rains? | YES_NO",
                "do dogs pay? | YES_NO",
                "bad hip here, what distance is it to the gangway? | HOW_MUCH",
                "lost my umbrella | OTHER",
                "Whatever | OTHER",
                "?! | OTHER"
            })
    void goesByTheQuestionWord(String question, AskedFor kind) {
        assertThat(AskedFor.by(question)).isEqualTo(kind);
    }
}
