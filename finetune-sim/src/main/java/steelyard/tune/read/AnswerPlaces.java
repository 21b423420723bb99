package steelyard.tune.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steelyard.tune.read.Lesson.Place;

/** Finds where an answer stands in a passage: whole words, letter case aside. */
final class AnswerPlaces {
    /** Characters on each side of a place that tell whether it is the one the question is about. */
    private static final int AROUND = 80;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private AnswerPlaces() {}

    /** Of all places of all answers the one among most words of the question; of equal ones the first. */
    static Optional<Place> best(String question, String passage, List<String> answers) {
        Set<String> asked = words(question);
        return answers.stream()
                .flatMap(answer -> places(passage, answer))
                .reduce((a, b) -> shared(asked, passage, b) > shared(asked, passage, a) ? b : a);
    }

    private static Stream<Place> places(String passage, String answer) {
        String literal = Pattern.quote(answer.strip());
        Pattern whole = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return whole.matcher(passage).results().map(match -> new Place(match.start(), match.end()));
    }

    private static int shared(Set<String> asked, String passage, Place place) {
        int from = Math.max(0, place.start() - AROUND);
        int to = Math.min(passage.length(), place.end() + AROUND);
        Set<String> near = words(passage.substring(from, to));
        near.retainAll(asked);
        return near.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
