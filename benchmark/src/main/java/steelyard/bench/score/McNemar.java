package steelyard.bench.score;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * McNemar's exact test (1947; the binomial form) of two methods that were right or wrong on the same items: of the items
 * that only one of them got right, were more won by one than a fair coin would give it?
 *
 * @param firstOnly items that only the first got right
 * @param secondOnly items that only the second got right
 */
public record McNemar(int firstOnly, int secondOnly) {
    public McNemar {
        if (firstOnly < 0 || secondOnly < 0) {
            throw new IllegalArgumentException("negative counts: " + firstOnly + ", " + secondOnly);
        }
    }

    /** Counts items; each value is 0 or 1. */
    static McNemar of(double[] first, double[] second) {
        int firstOnly = 0;
        int secondOnly = 0;
        for (int i = 0; i < first.length; i++) {
            firstOnly += first[i] > second[i] ? 1 : 0;
            secondOnly += first[i] < second[i] ? 1 : 0;
        }
        return new McNemar(firstOnly, secondOnly);
    }

    /** The two-sided p: twice the smaller tail, at most 1. */
    public double p() {
        int discordant = firstOnly + secondOnly;
        if (discordant == 0) {
            return 1;
        }
        BinomialDistribution coin = new BinomialDistribution(null, discordant, 0.5);
        return Math.min(1, 2 * coin.cumulativeProbability(Math.min(firstOnly, secondOnly)));
    }
}
