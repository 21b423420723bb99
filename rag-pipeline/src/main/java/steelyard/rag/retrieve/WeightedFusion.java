package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.Ranked;

/**
 * The scores of both rankings are scaled to 0…1 (min-max over what each found) and averaged; what one ranking misses counts
 * 0 there. Fused scores are between 0 and 1, and compare within one question only. The convex combination of Bruch et al.
 * 2023, "An Analysis of Fusion Functions for Hybrid Retrieval".
 *
 * @param denseWeight the vectors' share of the score, 0 to 1; the words have the rest
 */
public record WeightedFusion(double denseWeight) implements Fusion {
    public WeightedFusion {
        if (!(denseWeight >= 0 && denseWeight <= 1)) {
            throw new IllegalArgumentException("dense weight is not between 0 and 1: " + denseWeight);
        }
    }

    @Override
    public List<Ranked> fuse(List<Ranked> lexical, List<Ranked> dense) {
        FusedScores fused = new FusedScores();
        addScaled(lexical, 1 - denseWeight, fused);
        addScaled(dense, denseWeight, fused);
        return fused.ranking();
    }

    private static void addScaled(List<Ranked> ranking, double weight, FusedScores fused) {
        if (ranking.isEmpty()) {
            return;
        }
        double lowest = ranking.getLast().score();
        double range = ranking.getFirst().score() - lowest;
        for (Ranked ranked : ranking) {
            double scaled = range == 0 ? 1 : (ranked.score() - lowest) / range;
            fused.add(ranked, weight * scaled);
        }
    }
}
