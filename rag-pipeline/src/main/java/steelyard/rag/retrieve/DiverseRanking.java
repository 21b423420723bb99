package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;

/**
 * Ranks anew what was found, so that near copies of a passage do not stand beside it at the top.
 *
 * <p>No pipeline of this project uses it: it brought nothing for questions that one passage answers
 * ({@code benchmark/EXPERIMENTS.md}). {@code steelyard retrieval --diversity} tells whether it does on another corpus.
 *
 * @param index which the rankings are of; stays the caller's
 * @param relevance chooses what comes next
 */
public record DiverseRanking(PassageIndex index, MarginalRelevance relevance) {

    /**
     * The same passages in another order, each with what it is worth behind those before it: scores are scaled to 0…1 first,
     * so that a penalty means the same for every kind of score.
     *
     * @param ranking best first, as far down as may come to the top
     */
    public List<Ranked> of(List<Ranked> ranking) {
        double lowest = ranking.stream().mapToDouble(Ranked::score).min().orElse(0);
        double range = ranking.stream().mapToDouble(Ranked::score).max().orElse(0) - lowest;
        List<Double> scores = ranking.stream()
                .map(ranked -> range == 0 ? 1 : (ranked.score() - lowest) / range)
                .toList();
        List<float[]> vectors =
                ranking.stream().map(ranked -> index.vector(ranked.ordinal())).toList();
        return relevance.choose(scores, vectors, ranking.size()).stream()
                .map(chosen -> ranking.get(chosen.position()).withScore(chosen.worth()))
                .toList();
    }
}
