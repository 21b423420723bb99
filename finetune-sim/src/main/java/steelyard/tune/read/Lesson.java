package steelyard.tune.read;

import java.util.List;
import java.util.Optional;
import steelyard.task.ContentHash;

/**
 * What a reader learns from: a question, a passage, and where in it right answers stand.
 *
 * @param question what is asked
 * @param passage what is read
 * @param answers where right answers stand in the passage, each once; empty where the passage does not hold one
 * @param golds all texts that are right; empty where there is no answer
 */
public record Lesson(String question, String passage, List<Place> answers, List<String> golds) {
    public Lesson {
        answers = List.copyOf(answers);
        golds = List.copyOf(golds);
    }

    /** A passage that holds some of the right answers; empty if none of them stands in it. */
    public static Optional<Lesson> answered(String question, String passage, List<String> golds) {
        List<Place> answers = AnswerPlaces.of(passage, golds);
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Lesson(question, passage, answers, golds));
    }

    /** A passage that does not answer the question. */
    public static Lesson unanswered(String question, String passage) {
        return new Lesson(question, passage, List.of(), List.of());
    }

    /** Whether the passage holds a right answer. */
    public boolean isAnswered() {
        return !answers.isEmpty();
    }

    void addTo(ContentHash hash) {
        hash.add(question).add(passage);
        hash.add(answers.size());
        answers.forEach(place -> hash.add(place.start()).add(place.end()));
        hash.add(golds.size());
        golds.forEach(hash::add);
    }

    /**
     * A stretch of a passage.
     *
     * @param start offset of its first UTF-16 unit
     * @param end offset behind its last
     */
    public record Place(int start, int end) {}
}
