package steelyard.rag.retrieve;

import steelyard.rag.chunk.Passage;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;

/**
 * A passage that was found.
 *
 * @param passage the passage
 * @param ordinal its number in the index it came from
 * @param score how well it fits, as the retriever counts
 */
public record Hit(Passage passage, int ordinal, double score) {

    /** What stands at a place in a ranking of that index. */
    static Hit of(PassageIndex index, Ranked ranked) {
        return new Hit(index.passage(ranked.ordinal()), ranked.ordinal(), ranked.score());
    }
}
