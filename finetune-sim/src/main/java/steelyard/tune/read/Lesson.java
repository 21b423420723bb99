package steelyard.tune.read;

import java.util.List;
import java.util.Optional;
import steelyard.task.ContentHash;

/**
 * What a reader learns from: a question, a passage, and where in it the answer stands.
 *
 * @param question what is asked
 * @param passage what is read
 * @param answer where the answer stands in the passage; empty where the passage does not hold one
 * @param golds all texts that are right; empty where there is no answer
 */
public record Lesson(String question, String passage, Optional<Place> answer, List<String> golds) {
    public Lesson {
        golds = List.copyOf(golds);
    }

    /** A passage that holds one of the right answers; empty if none of them stands in it. */
    public static Optional<Lesson> answered(String question, String passage, List<String> golds) {
        return AnswerPlaces.first(passage, golds)
                .map(place -> new Lesson(question, passage, Optional.of(place), golds));
    }

    /** A passage that does not answer the question. */
    public static Lesson unanswered(String question, String passage) {
        return new Lesson(question, passage, Optional.empty(), List.of());
    }

    void addTo(ContentHash hash) {
        hash.add(question).add(passage);
        hash.add(answer.map(Place::start).orElse(-1)).add(answer.map(Place::end).orElse(-1));
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
