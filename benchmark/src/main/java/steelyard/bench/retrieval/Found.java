package steelyard.bench.retrieval;

import java.util.List;
import steelyard.rag.index.Ranked;

/**
 * What was found for one query.
 *
 * @param lexical by words, best first
 * @param dense by vectors, best first
 */
record Found(List<Ranked> lexical, List<Ranked> dense) {
    Found {
        lexical = List.copyOf(lexical);
        dense = List.copyOf(dense);
    }
}
