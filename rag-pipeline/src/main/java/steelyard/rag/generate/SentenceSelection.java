package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.List;

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
        double[] scores = scores(vectors);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, vectors.size())) {
            int best = -1;
            double bestScore = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                double score = scores[i] - redundancyPenalty * nearest(vectors, i, chosen);
                if (!chosen.contains(i) && score > bestScore) {
                    best = i;
                    bestScore = score;
                }
            }
            chosen.add(best);
        }
        return chosen;
    }

    private double[] scores(List<float[]> vectors) {
        double[] centrality = centrality(vectors);
        double[] scores = new double[centrality.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (1 - positionWeight) * centrality[i] + positionWeight / (1 + i);
        }
        return scores;
    }

    /** Mean cosine with all sentences, stretched to 0 … 1 over the text. */
    private static double[] centrality(List<float[]> vectors) {
        double[] means = vectors.stream()
                .mapToDouble(one -> vectors.stream()
                        .mapToDouble(other -> cosine(one, other))
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

    private static double nearest(List<float[]> vectors, int sentence, List<Integer> chosen) {
        return chosen.stream()
                .mapToDouble(other -> cosine(vectors.get(sentence), vectors.get(other)))
                .max()
                .orElse(0);
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
