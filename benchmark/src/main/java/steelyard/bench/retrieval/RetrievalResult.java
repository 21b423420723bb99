package steelyard.bench.retrieval;

import java.util.List;

/**
 * What came out of a run.
 *
 * @param rankings by words, by vectors and by both, and that one made diverse if it was asked for, all of the same queries in
 *     the same order
 * @param choice how the third of them was made of the first two
 */
public record RetrievalResult(List<JudgedRanking> rankings, FusionChoice choice) {
    public RetrievalResult {
        rankings = List.copyOf(rankings);
    }
}
