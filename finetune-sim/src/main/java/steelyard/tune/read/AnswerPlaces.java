package steelyard.tune.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steelyard.tune.read.Lesson.Place;

/**
 * Finds where answers stand in a passage: as whole words, in their own letter case if it can be had.
 *
 * <p>Of several places of one answer it is the first. Of the 661 answers of SQuAD's training questions that stand in their
 * paragraph more than once, people marked the first for 648; the place among most of the question's words is theirs for
 * 444 only.
 */
final class AnswerPlaces {
    private AnswerPlaces() {}

    /** The first place of each answer that stands in the passage, in the order of the answers, equal places once. */
    static List<Place> of(String passage, List<String> answers) {
        return answers.stream()
                .flatMap(answer -> first(passage, answer).stream())
                .distinct()
                .toList();
    }

    private static Optional<Place> first(String passage, String answer) {
        return place(passage, answer, 0)
                .or(() -> place(passage, answer, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static Optional<Place> place(String passage, String answer, int letterCase) {
        Matcher whole = Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(answer.strip()) + "(?![\\p{L}\\p{N}])", letterCase)
                .matcher(passage);
        return whole.find() ? Optional.of(new Place(whole.start(), whole.end())) : Optional.empty();
    }
}
