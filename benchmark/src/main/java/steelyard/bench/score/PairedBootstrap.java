package steelyard.bench.score;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The bias-corrected and accelerated bootstrap (BCa; Efron 1987) of a mean difference between two methods on the same
 * items, 10,000 draws. With several seeds of training both items and seeds are drawn anew. Since a handful of seeds says
 * little of how much seeds differ, what they add is stretched to its unbiased size, and the ends of the interval are those of
 * a t distribution with Satterthwaite's degrees of freedom (1946) instead of a normal one's; the acceleration is that of the
 * items' means.
 *
 * @param seed of the draws
 */
public record PairedBootstrap(long seed) {
    /** Draws an interval. */
    public static final int RESAMPLES = 10_000;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double TAIL = 0.025;

    /**
     * What the draws say.
     *
     * @param low lower end of the 95 % interval of the mean difference
     * @param high its upper end
     * @param p two-sided: 1 minus the confidence of the interval that just reaches 0, but never below the chance that a
     *     fair coin falls on one side for every item on which the methods differ: where few do, draws cannot tell
     */
    public record Drawn(double low, double high, double p) {}

    /**
     * Of differences on the same items.
     *
     * @param differences {@code [seeds][items]}, at least one of each
     */
    public Drawn of(double[][] differences) {
        double[] means = means(differences);
        double mean = Arrays.stream(means).average().orElseThrow();
        double[] draws = draws(differences);
        double coins = Math.min(
                1,
                2
                        * Math.pow(
                                0.5,
                                Arrays.stream(means).filter(value -> value != 0).count()));
        if (draws[0] == draws[draws.length - 1]) {
            return new Drawn(mean, mean, mean == 0 ? 1 : Math.max(coins, 1.0 / RESAMPLES));
        }
        double bias = NORMAL.inverseCumulativeProbability(below(draws, mean));
        double acceleration = acceleration(means, mean);
        RealDistribution sureness = sureness(differences, means);
        double low = Percentile.of(draws, corrected(sureness.inverseCumulativeProbability(TAIL), bias, acceleration));
        double high =
                Percentile.of(draws, corrected(sureness.inverseCumulativeProbability(1 - TAIL), bias, acceleration));
        double distance = NORMAL.inverseCumulativeProbability(below(draws, 0)) - bias;
        double reached = sureness.cumulativeProbability(distance / (1 + acceleration * distance) - bias);
        return new Drawn(low, high, Math.clamp(2 * Math.min(reached, 1 - reached), coins, 1));
    }

    /** Sorted mean differences of the draws; the items of a draw are the same under all its seeds. */
    private double[] draws(double[][] differences) {
        Random random = new Random(seed); // its sequence is fixed by its specification
        int seeds = differences.length;
        int items = differences[0].length;
        double[] all = means(differences);
        double[] draws = new double[RESAMPLES];
        for (int draw = 0; draw < RESAMPLES; draw++) {
            double[] values = seeds == 1 ? differences[0] : stretched(means(someOf(differences, random)), all, seeds);
            double sum = 0;
            for (int i = 0; i < items; i++) {
                sum += values[random.nextInt(items)];
            }
            draws[draw] = sum / items;
        }
        Arrays.sort(draws);
        return draws;
    }

    private static double[][] someOf(double[][] seeds, Random random) {
        double[][] drawn = new double[seeds.length][];
        Arrays.setAll(drawn, i -> seeds[random.nextInt(seeds.length)]);
        return drawn;
    }

    /** Means of seeds that were drawn from so many differ from the true one more than from that of all that were drawn from. */
    private static double[] stretched(double[] means, double[] all, int seeds) {
        double stretch = Math.sqrt(seeds / (seeds - 1.0));
        for (int i = 0; i < means.length; i++) {
            means[i] = all[i] + stretch * (means[i] - all[i]);
        }
        return means;
    }

    /** How sure the spread of the draws is: normal for one seed. */
    private static RealDistribution sureness(double[][] differences, double[] means) {
        int seeds = differences.length;
        if (seeds == 1) {
            return NORMAL;
        }
        double[] ofSeeds = Arrays.stream(differences)
                .mapToDouble(ofSeed -> Arrays.stream(ofSeed).average().orElseThrow())
                .toArray();
        double bySeed = variance(ofSeeds) / seeds;
        double byItem = variance(means) / means.length;
        if (bySeed == 0) {
            return NORMAL;
        }
        double freedom = (bySeed + byItem)
                * (bySeed + byItem)
                / (bySeed * bySeed / (seeds - 1) + byItem * byItem / Math.max(1, means.length - 1));
        return new TDistribution(null, freedom);
    }

    /** Unbiased; 0 for a single value. */
    static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / Math.max(1, values.length - 1);
    }

    /** Of each item over the seeds. */
    static double[] means(double[][] differences) {
        double[] means = new double[differences[0].length];
        for (double[] ofSeed : differences) {
            for (int i = 0; i < means.length; i++) {
                means[i] += ofSeed[i] / differences.length;
            }
        }
        return means;
    }

    /** The share of draws below a value, those level with it counting half; never 0 or 1. */
    private static double below(double[] sorted, double value) {
        double count = 0;
        for (double draw : sorted) {
            count += draw < value ? 1 : draw == value ? 0.5 : 0;
        }
        return Math.clamp(count / sorted.length, 1.0 / (sorted.length + 1), sorted.length / (sorted.length + 1.0));
    }

    /** A sixth of the skewness of the mean, by the jackknife, which for a mean has this closed form. */
    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double corrected(double quantile, double bias, double acceleration) {
        double shifted = bias + quantile;
        return NORMAL.cumulativeProbability(bias + shifted / (1 - acceleration * shifted));
    }
}
