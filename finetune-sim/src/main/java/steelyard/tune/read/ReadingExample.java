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
 * @param pair question and passage as tokens; of a passage longer than the model's window the first part with an answer
 * @param answers the tokens of each right answer that the pair shows; [CLS], token 0, where there is none
 */
record ReadingExample(Lesson lesson, TokenPair pair, List<TokenRange> answers) {
    private static final TokenRange NONE = new TokenRange(0, 0);

    /** Whether the passage answers the question. */
    boolean isAnswered() {
        return lesson.isAnswered();
    }

    /** All lessons but those none of whose answers is shown whole by any part of its passage. */
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
        List<TokenRange> answers = lesson.answers().stream()
                .flatMap(place -> pair.range(place.start(), place.end()).stream())
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(new ReadingExample(lesson, pair, answers));
    }
}
