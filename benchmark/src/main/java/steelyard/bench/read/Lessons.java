package steelyard.bench.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import steelyard.rag.PassageSearch;
import steelyard.rag.chunk.Passage;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.tune.read.Lesson;

/**
 * Makes lessons for a reader out of training questions (as RAFT does, Zhang et al. 2024): the passage that answers a
 * question, and passages that retrieval found for it and that do not, so that the reader learns to leave bad hits alone.
 */
final class Lessons {
    /** Lessons without an answer, for each one with. More would teach silence, since most hits of a question are wrong. */
    private static final double DISTRACTORS = 0.5;

    private final PassageSearch search;
    private final int hits;

    /**
     * @param search over all documents that training questions are about
     * @param hits passages a question; as many as will be read for each later
     */
    Lessons(PassageSearch search, int hits) {
        this.search = search;
        this.hits = hits;
    }

    /** Lessons from questions: all with an answer, and a seeded choice of those without. */
    List<Lesson> of(List<Example> examples, long seed, Progress progress) {
        List<Lesson> answered = new ArrayList<>();
        List<Lesson> unanswered = new ArrayList<>();
        List<List<Hit>> found = search.findAll(
                examples.stream().map(example -> example.question().text()).toList(), hits, progress);
        for (int i = 0; i < examples.size(); i++) {
            String question = examples.get(i).question().text();
            Gold.Answers gold = gold(examples.get(i));
            answered(question, gold, found.get(i)).ifPresent(answered::add);
            distractor(question, gold, found.get(i)).ifPresent(unanswered::add);
        }
        Collections.shuffle(unanswered, new Random(seed));
        List<Lesson> all = new ArrayList<>(answered);
        all.addAll(unanswered.subList(0, Math.min(unanswered.size(), (int) Math.ceil(DISTRACTORS * answered.size()))));
        return all;
    }

    static Gold.Answers gold(Example example) {
        return example.gold()
                .asAnswers()
                .orElseThrow(() -> new IllegalArgumentException("question " + example.id() + " has no answers"));
    }

    /** The first passage that holds an answer: among those found in a right document, then in the rest of it. */
    private Optional<Lesson> answered(String question, Gold.Answers gold, List<Hit> found) {
        Stream<Passage> own = gold.documents().stream().flatMap(document -> search.passagesOf(document).stream());
        Stream<Passage> retrieved = found.stream()
                .map(Hit::passage)
                .filter(passage ->
                        gold.documents().isEmpty() || gold.documents().contains(passage.document()));
        return Stream.concat(retrieved, own)
                .flatMap(passage -> Lesson.answered(question, passage.text(), gold.texts()).stream())
                .findFirst();
    }

    /** The best hit that holds no answer, and is not of a right document. */
    private static Optional<Lesson> distractor(String question, Gold.Answers gold, List<Hit> found) {
        return found.stream()
                .map(Hit::passage)
                .filter(passage -> !gold.documents().contains(passage.document()))
                .filter(passage ->
                        Lesson.answered(question, passage.text(), gold.texts()).isEmpty())
                .map(passage -> Lesson.unanswered(question, passage.text()))
                .findFirst();
    }
}
