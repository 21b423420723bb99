package steelyard.bench.score;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How many items it takes to prove a difference: with that many, four of five experiments find it at p ≤ 0.05, two-sided,
 * if it is real, of that size, and the only one that is looked for.
 */
public final class SampleSize {
    /** The chance of finding a difference that is there. */
    public static final double POWER = 0.8;

    private static final double SURENESS = Normal.quantile(0.975);
    private static final double FOUND = Normal.quantile(POWER);

    private SampleSize() {}

    /**
     * For a mean difference of values of any kind.
     *
     * @param difference the mean of the items' differences
     * @param deviation their standard deviation
     * @return empty where there is no difference to prove
     */
    public static OptionalLong ofMean(double difference, double deviation) {
        if (difference == 0) {
            return OptionalLong.empty();
        }
        double ratio = (SURENESS + FOUND) * deviation / difference;
        return OptionalLong.of(atLeast(ratio * ratio));
    }

    /** Fewer items than {@link Comparison#FEWEST} prove nothing. */
    private static long atLeast(double items) {
        return Math.max(Comparison.FEWEST, (long) Math.ceil(items));
    }

    /**
     * The same with several seeds of training: items make the difference surer, but not what seeds add to it.
     *
     * @param differences {@code [seeds][items]}
     * @return empty where there is no difference to prove, or seeds alone make it unsure
     */
    static OptionalLong ofMeans(double[][] differences) {
        double[] items = PairedBootstrap.means(differences);
        double difference = Arrays.stream(items).average().orElseThrow();
        double[] seeds = Arrays.stream(differences)
                .mapToDouble(ofSeed -> Arrays.stream(ofSeed).average().orElseThrow())
                .toArray();
        double ofSeeds = seeds.length == 1 ? 0 : PairedBootstrap.variance(seeds) / seeds.length;
        double share = (SURENESS + FOUND) * (SURENESS + FOUND) * ofSeeds;
        double left = difference * difference - share;
        return left <= 0 ? OptionalLong.empty() : ofMean(Math.sqrt(left), Math.sqrt(PairedBootstrap.variance(items)));
    }

    /**
     * For McNemar's test (Connor 1987), with what the exact test needs more than the one that he plans for: 1 over the
     * difference, the usual correction for continuity.
     *
     * @param discordant share of items that only one of the two gets right
     * @param difference share that only the first gets right minus share that only the second does
     * @return empty where there is no difference to prove
     */
    public static OptionalLong ofMcNemar(double discordant, double difference) {
        if (difference == 0) {
            return OptionalLong.empty();
        }
        double size = Math.abs(difference);
        double root = SURENESS * Math.sqrt(discordant) + FOUND * Math.sqrt(discordant - size * size);
        return OptionalLong.of(atLeast(root * root / (size * size) + 1 / size));
    }
}
