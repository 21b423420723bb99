package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerPlacesTest {
    private static final String PASSAGE =
            "The first coach leaves at 9 from the quay. Gulls sit on every post and wait for bread, and nobody minds them"
                    + " much, least of all the old men who mend nets there. Bicycles cost 9 crowns, whatever the season. Nineteen (19) cabins.";

    @Test
    void ofSeveralPlacesItIsTheOneAmongTheQuestionsWords() {
        assertThat(around("When does the coach leave the quay?", "9")).isEqualTo("at 9 from");
        assertThat(around("What do bicycles cost in the season?", "9")).isEqualTo("cost 9 crowns");
    }

    @Test
    void anAnswerInsideAnotherWordIsNone() {
        assertThat(AnswerPlaces.best("Who?", "A wharfinger and 19 cats", List.of("wharf", "9")))
                .isEmpty();
    }

    @Test
    void letterCaseDoesNotMatterAndSignsAreNoPatterns() {
        Optional<Lesson> lesson = Lesson.answered("How many?", PASSAGE, List.of("NINETEEN (19)"));
        assertThat(lesson.orElseThrow().answer().orElseThrow()).isEqualTo(place("Nineteen (19)"));
    }

    @Test
    void anyOfTheRightAnswersWillDo() {
        assertThat(Lesson.answered("How many?", PASSAGE, List.of("a score", "cabins"))
                        .orElseThrow()
                        .answer())
                .contains(place("cabins"));
        assertThat(Lesson.answered("How many?", PASSAGE, List.of("a score"))).isEmpty();
    }

    private static Lesson.Place place(String words) {
        int start = PASSAGE.indexOf(words);
        return new Lesson.Place(start, start + words.length());
    }

    private static String around(String question, String answer) {
        Lesson.Place place =
                AnswerPlaces.best(question, PASSAGE, List.of(answer)).orElseThrow();
        int from = PASSAGE.lastIndexOf(' ', place.start() - 2) + 1;
        return PASSAGE.substring(from, PASSAGE.indexOf(' ', place.end() + 1)).replace(",", "");
    }
}
