package steelyard.bench.curve;

import java.util.Arrays;
import java.util.Random;

/**
 * Bootstrap for values that vary for two reasons: which test items are asked, and which examples a seed draws to learn
 * from. Each resample draws items with replacement, the same for all seeds, and seeds with replacement, the same for all
 * points, so that curves are compared in step (Owen 2007 on resampling rows and columns of a table).
 *
 * <p>Of S seeds drawn with replacement the mean varies by (S − 1)/S of what it should, which for three seeds is a third too
 * little; so the resampled mean's distance from that of all seeds is stretched by √(S/(S − 1)) (Davison and Hinkley 1997 on
 * small samples).
 *
 * <p>Intervals are rather too wide than too narrow: what varies for single answers alone is counted on both levels. With one
 * seed they know nothing of how seeds vary.
 *
 * @param seed of the draws
 * @param resamples how many
 */
record TwoLevelBootstrap(long seed, int resamples) {
    private static final double TAIL = 0.025;

    /**
     * Resampled means of points.
     *
     * @param points {@code [points][seeds][items]}, all of the same seeds and items
     * @return {@code [points][resamples]}
     */
    double[][] means(double[][][] points) {
        int seeds = points[0].length;
        int items = points[0][0].length;
        double stretch = seeds > 1 ? Math.sqrt(seeds / (seeds - 1.0)) : 1;
        Random random = new Random(seed);
        double[][] means = new double[points.length][resamples];
        for (int draw = 0; draw < resamples; draw++) {
            int[] itemCounts = counts(random, items);
            int[] seedCounts = counts(random, seeds);
            for (int point = 0; point < points.length; point++) {
                double all = 0;
                double drawn = 0;
                for (int i = 0; i < seeds; i++) {
                    double mean = weighed(points[point][i], itemCounts) / items;
                    all += mean / seeds;
                    drawn += seedCounts[i] * mean / seeds;
                }
                means[point][draw] = all + stretch * (drawn - all);
            }
        }
        return means;
    }

    /** How often each of some things is drawn, if as many are drawn as there are. */
    private static int[] counts(Random random, int things) {
        int[] counts = new int[things];
        for (int i = 0; i < things; i++) {
            counts[random.nextInt(things)]++;
        }
        return counts;
    }

    private static double weighed(double[] values, int[] counts) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        return sum;
    }

    /** The lower end of the 95 % interval: 2.5 % of the draws or fewer lie below it. Draws may be infinite. */
    static double low(double[] draws) {
        return sorted(draws)[(int) Math.floor(TAIL * (draws.length - 1))];
    }

    /** The upper end of the 95 % interval. */
    static double high(double[] draws) {
        return sorted(draws)[(int) Math.ceil((1 - TAIL) * (draws.length - 1))];
    }

    private static double[] sorted(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
