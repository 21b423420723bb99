package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerPlacesTest {
    private static final String PASSAGE =
            "The first coach, number 19, leaves at 9 from the quay. The coach costs 9 crowns,"
                    + " whatever the season. Nineteen (19) cabins.";

    @Test
    void ofSeveralPlacesItIsTheFirst() {
        int first = PASSAGE.indexOf(" 9 ") + 1;
        assertThat(AnswerPlaces.of(PASSAGE, List.of("9"))).containsExactly(new Lesson.Place(first, first + 1));
    }

    @Test
    void aPlaceInTheAnswersOwnLetterCaseComesBeforeAnyOther() {
        int second = PASSAGE.indexOf("The coach");
        assertThat(AnswerPlaces.of("the " + PASSAGE, List.of("The coach")))
                .containsExactly(new Lesson.Place(second + 4, second + 13));
    }

    @Test
    void anAnswerInsideAnotherWordIsNone() {
        assertThat(AnswerPlaces.of("A wharfinger and 19 cats", List.of("wharf", "9")))
                .isEmpty();
    }

    @Test
    void letterCaseDoesNotMatterAndSignsAreNoPatterns() {
        Optional<Lesson> lesson = Lesson.answered("How many?", PASSAGE, List.of("NINETEEN (19)"));
        assertThat(lesson.orElseThrow().answers()).containsExactly(place("Nineteen (19)"));
    }

    @Test
    void eachOfTheRightAnswersIsFoundOnce() {
        List<String> golds = List.of("cabins", "a score", "the coach", "coach", "The Coach");
        assertThat(Lesson.answered("What?", PASSAGE, golds).orElseThrow().answers())
                .containsExactly(place("cabins"), place("The coach"), place("coach"));
        assertThat(Lesson.answered("How many?", PASSAGE, List.of("a score"))).isEmpty();
    }

    private static Lesson.Place place(String words) {
        int start = PASSAGE.indexOf(words);
        return new Lesson.Place(start, start + words.length());
    }
}
