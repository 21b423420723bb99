package steelyard.bench.score;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Which of n sorted values hold a percentile of what they were drawn from: the distribution-free 95 % confidence interval of
 * order statistics (David and Nagaraja, Order Statistics, 2003, section 7.1). How many of n values lie below a percentile p
 * is binomial B(n, p), so that the ends are the ranks beyond which less than 2.5 % of it lies on either side.
 *
 * @param at rank of the percentile itself, from 1: the smallest with a share of at least p up to it
 * @param low rank of the lower end; 0 where n is too small for one
 * @param high rank of the upper end; n + 1 where n is too small for one
 */
public record Ranks(long at, long low, long high) {
    private static final double TAIL = 0.025;

    /**
     * The ranks of a percentile.
     *
     * @param n values, at least 1
     * @param p between 0 and 1, both excluded
     */
    public static Ranks of(long n, double p) {
        BinomialDistribution below = new BinomialDistribution(null, Math.toIntExact(n), p);
        return new Ranks(
                at(n, p), below.inverseCumulativeProbability(TAIL), below.inverseCumulativeProbability(1 - TAIL) + 1L);
    }

    private static long at(long n, double p) {
        return Math.max(1, (long) Math.ceil(p * n - 1e-9)); // 0.95 · 20 is 19, whatever binary fractions say
    }
}
