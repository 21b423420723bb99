package steelyard.bench.retrieval;

import java.util.List;
import java.util.Optional;
import steelyard.bench.score.RankingMetric;
import steelyard.rag.index.Ranked;
import steelyard.rag.retrieve.Fusion;
import steelyard.rag.retrieve.ReciprocalRankFusion;
import steelyard.rag.retrieve.WeightedFusion;

/**
 * How the rankings by words and by vectors are made one, and why so.
 *
 * @param fusion makes one of two
 * @param tuning what its weight was tuned on; empty where there was nothing to tune on, so that it has none
 */
public record FusionChoice(Fusion fusion, Optional<Tuning> tuning) {

    /** Needs no tuning: reciprocal-rank fusion. */
    static FusionChoice untuned() {
        return new FusionChoice(new ReciprocalRankFusion(ReciprocalRankFusion.K), Optional.empty());
    }

    /** Averages scores with a weight that was tuned. */
    static FusionChoice weighted(Tuning tuning) {
        return new FusionChoice(new WeightedFusion(tuning.denseWeight()), Optional.of(tuning));
    }

    /**
     * How a weight was found.
     *
     * @param denseWeight the vectors' share of the score
     * @param judgements the file with the judgements it was tuned on
     * @param queries how many queries those were
     * @param ndcg mean nDCG@10 of the fused ranking on them
     */
    public record Tuning(double denseWeight, String judgements, int queries, double ndcg) {}

    /** What was found in both ways as one ranking, as far down as any metric looks. */
    List<Ranked> fused(Found found) {
        return fusion.fuse(found.lexical(), found.dense()).stream()
                .limit(RankingMetric.DEPTH)
                .toList();
    }
}
