package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.PassageIndex;

/** Finds passages by their words; scores are BM25's. */
public final class LexicalRetriever implements Retriever {
    private final PassageIndex index;

    /** Searches that index, which stays the caller's. */
    public LexicalRetriever(PassageIndex index) {
        this.index = index;
    }

    @Override
    public List<Hit> retrieve(Query query, int k) {
        return index.lexical(query.text(), k).stream()
                .map(ranked -> Hit.of(index, ranked))
                .toList();
    }
}
