package steelyard.tune.read;

import java.util.List;
import java.util.Optional;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair;
import steelyard.encoder.TokenPair.TokenRange;

/**
 * A lesson as a network reads it.
 *
 * @param lesson what it was made of
 * @param pair question and passage as tokens
 * @param answer the tokens of the answer; [CLS], token 0, where there is none
 */
record ReadingExample(Lesson lesson, TokenPair pair, TokenRange answer) {
    private static final TokenRange NONE = new TokenRange(0, 0);

    /** Whether the passage answers the question. */
    boolean isAnswered() {
        return lesson.answer().isPresent();
    }

    /** All lessons whose answer is not cut off by the model's window. */
    static List<ReadingExample> of(List<Lesson> lessons, SubwordTokenizer tokenizer) {
        return lessons.stream()
                .flatMap(lesson -> of(lesson, tokenizer).stream())
                .toList();
    }

    private static Optional<ReadingExample> of(Lesson lesson, SubwordTokenizer tokenizer) {
        TokenPair pair = tokenizer.pair(lesson.question(), lesson.passage());
        if (lesson.answer().isEmpty()) {
            return Optional.of(new ReadingExample(lesson, pair, NONE));
        }
        return lesson.answer()
                .flatMap(place -> pair.range(place.start(), place.end()))
                .map(range -> new ReadingExample(lesson, pair, range));
    }
}
