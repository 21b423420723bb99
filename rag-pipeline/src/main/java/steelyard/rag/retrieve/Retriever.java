package steelyard.rag.retrieve;

import java.util.List;

/** Finds passages for a question. Threads may share it. */
@FunctionalInterface
public interface Retriever {

    /**
     * The passages that fit best.
     *
     * @param query the question
     * @param k how many at most, at least 1
     * @return best first, each passage once, equal scores by passage id; fewer than {@code k} where no more fit
     */
    List<Hit> retrieve(Query query, int k);
}
