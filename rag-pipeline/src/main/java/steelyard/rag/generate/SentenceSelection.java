package steelyard.rag.generate;

import java.util.List;
import java.util.stream.IntStream;
import steelyard.encoder.UnitVectors;
import steelyard.rag.retrieve.MarginalRelevance;

/**
 * Chooses the sentences that stand for a text: central ones (Erkan and Radev 2004, degree over cosines), early ones, and
 * not the same thing twice (maximal marginal relevance, Carbonell and Goldstein 1998).
 *
 * @param positionWeight from 0 (centrality alone) to 1 (position alone)
 * @param redundancyPenalty what the nearest sentence chosen already costs, times its cosine
 */
public record SentenceSelection(double positionWeight, double redundancyPenalty) {

    /**
     * Positions of the chosen sentences, the best first.
     *
     * @param vectors unit vectors of all sentences in their order
     * @param count how many to choose; at most there are
     */
    public List<Integer> choose(List<float[]> vectors, int count) {
        return new MarginalRelevance(redundancyPenalty)
                .choose(scores(vectors), vectors, count).stream()
                        .map(MarginalRelevance.Chosen::position)
                        .toList();
    }

    /**
     * How much each sentence stands for the text, from 0 to 1, whatever else is chosen.
     *
     * @param vectors unit vectors of all sentences in their order
     */
    public List<Double> scores(List<float[]> vectors) {
        double[] centrality = centrality(vectors);
        return IntStream.range(0, centrality.length)
                .mapToObj(i -> Math.min(1, (1 - positionWeight) * centrality[i] + positionWeight / (1 + i)))
                .toList();
    }

    /** Mean cosine with all sentences, stretched to 0 … 1 over the text. */
    private static double[] centrality(List<float[]> vectors) {
        double[] means = vectors.stream()
                .mapToDouble(one -> vectors.stream()
                        .mapToDouble(other -> UnitVectors.cosine(one, other))
                        .average()
                        .orElse(0))
                .toArray();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double mean : means) {
            low = Math.min(low, mean);
            high = Math.max(high, mean);
        }
        for (int i = 0; i < means.length; i++) {
            means[i] = high > low ? (means[i] - low) / (high - low) : 1;
        }
        return means;
    }
}
