package steelyard.tune.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair;
import steelyard.encoder.TokenPair.TokenRange;
import steelyard.tune.read.Lesson.Place;

/**
 * A lesson as a network reads it.
 *
 * @param lesson what it was made of, without answers that the pair does not show
 * @param pair question and passage as tokens; of a passage longer than the model's window the first part with an answer
 * @param answers the tokens of each right answer; [CLS], token 0, where there is none
 */
record ReadingExample(Lesson lesson, TokenPair pair, List<TokenRange> answers) {
    private static final TokenRange NONE = new TokenRange(0, 0);

    /** Whether the passage answers the question. */
    boolean isAnswered() {
        return lesson.isAnswered();
    }

    /** All lessons but those whose every answer is too long for the model's window. */
    static List<ReadingExample> of(List<Lesson> lessons, SubwordTokenizer tokenizer) {
        return lessons.stream()
                .flatMap(lesson -> tokenizer.pairs(lesson.question(), lesson.passage()).stream()
                        .flatMap(pair -> of(lesson, pair).stream())
                        .limit(1))
                .toList();
    }

    private static Optional<ReadingExample> of(Lesson lesson, TokenPair pair) {
        if (!lesson.isAnswered()) {
            return Optional.of(new ReadingExample(lesson, pair, List.of(NONE)));
        }
        Map<Place, TokenRange> answers = new LinkedHashMap<>();
        for (Place place : lesson.answers()) {
            pair.range(place.start(), place.end()).ifPresent(range -> answers.put(place, range));
        }
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadingExample(
                        lesson.withAnswers(List.copyOf(answers.keySet())), pair, List.copyOf(answers.values())));
    }
}
