package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.Ranked;

/**
 * Every passage gets 1 / (k + rank) from each ranking that found it, ranks counted from 1 (Cormack et al. 2009, "Reciprocal
 * Rank Fusion"). Knows no scores, so that nothing has to be tuned.
 *
 * @param k damps the lead of the first ranks, at least 0
 */
public record ReciprocalRankFusion(int k) implements Fusion {
    /** As its authors set it. */
    public static final int K = 60;

    public ReciprocalRankFusion {
        if (k < 0) {
            throw new IllegalArgumentException("k is below 0: " + k);
        }
    }

    @Override
    public List<Ranked> fuse(List<Ranked> lexical, List<Ranked> dense) {
        FusedScores fused = new FusedScores();
        add(lexical, fused);
        add(dense, fused);
        return fused.ranking();
    }

    private void add(List<Ranked> ranking, FusedScores fused) {
        for (int rank = 1; rank <= ranking.size(); rank++) {
            fused.add(ranking.get(rank - 1), 1.0 / (k + rank));
        }
    }
}
