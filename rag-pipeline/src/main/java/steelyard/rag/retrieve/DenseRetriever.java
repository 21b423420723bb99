package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.PassageIndex;

/** Finds passages by their vectors; scores are cosine similarities, −1 to 1. */
public final class DenseRetriever implements Retriever {
    private final PassageIndex index;

    /** Searches that index, which stays the caller's. */
    public DenseRetriever(PassageIndex index) {
        this.index = index;
    }

    @Override
    public List<Hit> retrieve(Query query, int k) {
        return index.dense(query.vector(), k).stream()
                .map(ranked -> Hit.of(index, ranked))
                .toList();
    }
}
