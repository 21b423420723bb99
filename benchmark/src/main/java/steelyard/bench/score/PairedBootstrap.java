package steelyard.bench.score;

import java.util.Arrays;
import java.util.Random;

/**
 * The bias-corrected and accelerated bootstrap (BCa; Efron 1987) of a mean difference between two methods on the same
 * items, 10,000 draws. With several seeds of training each draw also moves by what seeds add to the mean: their standard
 * error times a draw from a t distribution, since a handful of seeds says little of how much seeds differ (the argument of
 * Behrens and Fisher, which errs on the side of caution). Values are scores between 0 and 1.
 *
 * @param seed of the draws
 */
public record PairedBootstrap(long seed) {
    /** Draws an interval. */
    public static final int RESAMPLES = 10_000;

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
        double coins = Math.min(
                1,
                2
                        * Math.pow(
                                0.5,
                                Arrays.stream(means).filter(value -> value != 0).count()));
        double bySeed = bySeed(differences);
        if (bySeed == 0 && Arrays.stream(means).allMatch(value -> value == means[0])) {
            return alike(mean, means.length, coins);
        }
        double[] draws = draws(means, Math.sqrt(bySeed), differences.length - 1);
        double bias = Normal.quantile(below(draws, mean));
        double byItem = variance(means) / means.length;
        double acceleration = acceleration(means, mean) * Math.pow(byItem / (byItem + bySeed), 1.5);
        double low = Percentile.of(draws, corrected(Normal.quantile(TAIL), bias, acceleration));
        double high = Percentile.of(draws, corrected(Normal.quantile(1 - TAIL), bias, acceleration));
        double distance = Normal.quantile(below(draws, 0)) - bias;
        double reached = Normal.below(distance / (1 + acceleration * distance) - bias);
        return new Drawn(low, high, Math.clamp(2 * Math.min(reached, 1 - reached), coins, 1));
    }

    /**
     * All items differ by the same, so that all draws would. But items of another kind may only have been missed: so large a
     * share of them, that one in forty sets of this size would hold none, could differ by anything.
     */
    private static Drawn alike(double mean, int items, double coins) {
        double missed = 1 - Math.pow(TAIL, 1.0 / items);
        double p = mean == 0 ? 1 : Math.max(coins, 1.0 / RESAMPLES);
        return new Drawn(mean - missed * (1 + mean), mean + missed * (1 - mean), p);
    }

    /** Sorted mean differences of the draws. */
    private double[] draws(double[] values, double seedError, int freedom) {
        Random random = new Random(seed); // its sequence is fixed by its specification
        double[] draws = new double[RESAMPLES];
        for (int draw = 0; draw < RESAMPLES; draw++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            draws[draw] = sum / values.length + (seedError == 0 ? 0 : seedError * student(random, freedom));
        }
        Arrays.sort(draws);
        return draws;
    }

    /** A number from Student's t distribution. */
    private static double student(Random random, int freedom) {
        double squares = 0;
        for (int i = 0; i < freedom; i++) {
            double normal = random.nextGaussian();
            squares += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(squares / freedom);
    }

    /** The variance that seeds add to the mean; 0 for one seed. */
    private static double bySeed(double[][] differences) {
        double[] ofSeeds = Arrays.stream(differences)
                .mapToDouble(ofSeed -> Arrays.stream(ofSeed).average().orElseThrow())
                .toArray();
        return variance(ofSeeds) / ofSeeds.length;
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
        return Normal.below(bias + shifted / (1 - acceleration * shifted));
    }
}
