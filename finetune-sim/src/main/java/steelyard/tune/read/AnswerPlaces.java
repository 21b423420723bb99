package steelyard.tune.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steelyard.tune.read.Lesson.Place;

/**
 * Finds where an answer stands in a passage: as whole words, in its own letter case if it can be had.
 *
 * <p>Of several places it is the first. Of the 661 answers of SQuAD's training questions that stand in their paragraph more
 * than once, people marked the first for 648; the place among most of the question's words is theirs for 444 only.
 */
final class AnswerPlaces {
    private AnswerPlaces() {}

    /** The first place of the first answer that stands in the passage. */
    static Optional<Place> first(String passage, List<String> answers) {
        return Stream.of(0, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .flatMap(letterCase -> answers.stream().flatMap(answer -> place(passage, answer, letterCase).stream()))
                .findFirst();
    }

    private static Optional<Place> place(String passage, String answer, int letterCase) {
        Matcher whole = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(answer.strip()) + "(?![\\p{L}\\p{N}])", letterCase)
                .matcher(passage);
        return whole.find() ? Optional.of(new Place(whole.start(), whole.end())) : Optional.empty();
    }
}
