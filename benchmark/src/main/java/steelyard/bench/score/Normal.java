package steelyard.bench.score;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** The chance of a value of at most {@code z}. */
    public static double below(double z) {
        return STANDARD.cumulativeProbability(z);
    }

    /** The value that a share of all values is at most, for a share between 0 and 1. */
    public static double quantile(double share) {
        return STANDARD.inverseCumulativeProbability(share);
    }
}
