package steelyard.rag.retrieve;

import java.util.ArrayList;
import java.util.List;
import steelyard.encoder.UnitVectors;

/**
 * Chooses so that the same thing is not said twice: what is nearest to something chosen already counts less (maximal
 * marginal relevance, Carbonell and Goldstein 1998).
 *
 * @param penalty what the nearest one chosen already costs, times its cosine if that is above 0; 0 chooses by score alone
 */
public record MarginalRelevance(double penalty) {
    public MarginalRelevance {
        if (!(penalty >= 0)) {
            throw new IllegalArgumentException("the penalty is below 0: " + penalty);
        }
    }

    /**
     * One that was chosen.
     *
     * @param position in the list it was chosen from
     * @param worth its score less what its nearest costs; never more than that of the one chosen before it
     */
    public record Chosen(int position, double worth) {}

    /**
     * Chooses one after the other; of equals the first.
     *
     * @param scores how well each fits by itself
     * @param vectors unit vectors, as many as scores
     * @param count how many to choose; at most there are
     */
    public List<Chosen> choose(List<Double> scores, List<float[]> vectors, int count) {
        double[] nearest = new double[scores.size()];
        boolean[] taken = new boolean[scores.size()];
        List<Chosen> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, scores.size())) {
            int best = -1;
            double worth = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < taken.length; i++) {
                double own = scores.get(i) - penalty * nearest[i];
                if (!taken[i] && own > worth) {
                    best = i;
                    worth = own;
                }
            }
            taken[best] = true;
            chosen.add(new Chosen(best, worth));
            for (int i = 0; i < taken.length; i++) {
                nearest[i] = Math.max(nearest[i], UnitVectors.cosine(vectors.get(best), vectors.get(i)));
            }
        }
        return chosen;
    }
}
