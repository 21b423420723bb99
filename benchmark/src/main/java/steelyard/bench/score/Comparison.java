package steelyard.bench.score;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Two methods on the same items.
 *
 * @param first one method
 * @param second the other
 * @param items how many items both answered
 * @param difference mean of the first method's values minus the second's
 * @param low lower end of the 95 % interval of the difference, by {@link PairedBootstrap}
 * @param high its upper end
 * @param test what {@code p} comes from
 * @param p the chance of a difference at least as large if there were none, two-sided
 * @param holm the same after {@link Holm}'s correction for all comparisons of the task
 * @param needed how many items would prove a difference of this size if it were the only comparison, see {@link SampleSize};
 *     empty where there is none, or where seeds differ so much that no number of items would
 */
public record Comparison(
        String first,
        String second,
        int items,
        double difference,
        double low,
        double high,
        Test test,
        double p,
        double holm,
        OptionalLong needed) {
    /** On fewer items a bootstrap interval says nothing: all differences may be alike by chance. */
    public static final int FEWEST = 20;

    private static final double SURE = 0.05;

    /** Where a p value comes from. */
    public enum Test {
        /** Every value is 0 or 1: {@link McNemar}'s exact test. */
        MCNEMAR,
        /** Values of any kind, or means over several seeds: {@link PairedBootstrap}. */
        BOOTSTRAP;

        /** As reports name it. */
        public String id() {
            return this == MCNEMAR ? "mcnemar" : "bootstrap";
        }
    }

    /**
     * Compares two methods item by item; {@code holm} is {@code p} as long as no other comparison is known.
     *
     * @param first one method's values
     * @param second the other's on the same items in the same order, with the same seeds
     */
    static Comparison of(Contender first, Contender second, PairedBootstrap bootstrap) {
        Contender one = first.once();
        Contender other = second.once();
        boolean steady = one.values().length == 1 && other.values().length == 1;
        return steady ? between(one, other, bootstrap) : between(first, second, bootstrap);
    }

    private static Comparison between(Contender first, Contender second, PairedBootstrap bootstrap) {
        double[][] differences = differences(first, second);
        double difference = Arrays.stream(differences)
                .flatMapToDouble(Arrays::stream)
                .average()
                .orElseThrow();
        PairedBootstrap.Drawn drawn = bootstrap.of(differences);
        int items = differences[0].length;
        boolean binary = differences.length == 1 && first.binary() && second.binary();
        if (binary) {
            McNemar counts = McNemar.of(first.values()[0], second.values()[0]);
            double discordant = (double) (counts.firstOnly() + counts.secondOnly()) / items;
            return new Comparison(
                    first.method(),
                    second.method(),
                    items,
                    difference,
                    drawn.low(),
                    drawn.high(),
                    Test.MCNEMAR,
                    counts.p(),
                    counts.p(),
                    SampleSize.ofMcNemar(discordant, difference));
        }
        return new Comparison(
                first.method(),
                second.method(),
                items,
                difference,
                drawn.low(),
                drawn.high(),
                Test.BOOTSTRAP,
                drawn.p(),
                drawn.p(),
                SampleSize.ofMeans(differences));
    }

    private static double[][] differences(Contender first, Contender second) {
        double[][] differences = new double[first.values().length][];
        for (int seed = 0; seed < differences.length; seed++) {
            double[] one = first.values()[seed];
            double[] other = second.values()[seed];
            if (one.length != other.length) {
                throw new IllegalArgumentException("not the same items: " + one.length + " and " + other.length);
            }
            differences[seed] = new double[one.length];
            for (int i = 0; i < one.length; i++) {
                differences[seed][i] = one[i] - other[i];
            }
        }
        return differences;
    }

    /** The same with a p that is corrected for several comparisons. */
    Comparison withHolm(double corrected) {
        return new Comparison(first, second, items, difference, low, high, test, p, corrected, needed);
    }

    /**
     * Whether chance alone does not explain the difference: the interval does not hold 0, p is at most 0.05 after the
     * correction, and there are at least 20 items.
     */
    public boolean clear() {
        return items >= FEWEST && holm <= SURE && (low > 0 || high < 0);
    }

    /** The method that is ahead, or {@code no winner}. */
    public String verdict() {
        return clear() ? (difference > 0 ? first : second) : "no winner";
    }

    /** The same, seen from the other method. */
    public Comparison reversed() {
        return new Comparison(second, first, items, -difference, -high, -low, test, p, holm, needed);
    }
}
