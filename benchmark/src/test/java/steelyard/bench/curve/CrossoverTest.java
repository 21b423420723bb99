package steelyard.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossoverTest {
    private static final int[] EXAMPLES = {4, 8, 16, 32, 64, 128};
    private static final double PLANTED = 24;

    /**
     * Two methods are simulated whose true curves cross at 24 examples: one learns nothing more, the other gains 0.06 with each
     * doubling. Items differ in how hard they are, and seeds in how good the examples are that they draw. Of the intervals
     * 95 % should hold the 24. More do where seeds hardly vary, since what an item and a seed have for themselves is counted
     * as chance of both levels.
     */
    @ParameterizedTest
    @CsvSource({"3, 0.00", "3, 0.03", "5, 0.03", "8, 0.05"})
    void theIntervalHoldsAPlantedCrossoverAsOftenAsItSays(int seeds, double deviation) {
        int trials = 300;
        int held = 0;
        for (int trial = 0; trial < trials; trial++) {
            Crossover crossover = judged(simulated(new Random(trial), 200, seeds, deviation), trial);
            if (crossover.low() <= PLANTED && PLANTED <= crossover.high()) {
                held++;
            }
        }
        assertThat(held / (double) trials).isBetween(0.93, 1.0);
    }

    @Test
    void aPlantedCrossoverIsFound() {
        Crossover crossover = judged(simulated(new Random(1), 2_000, 5, 0.01), 1);
        assertThat(crossover.shown()).isTrue();
        assertThat(crossover.fromTheStart()).isFalse();
        assertThat(crossover.share()).isGreaterThan(0.99);
        assertThat(crossover.measured()).isBetween(16.0, 36.0);
        assertThat(crossover.low()).isBetween(8.0, 24.0);
        assertThat(crossover.high()).isBetween(24.0, 64.0);
    }

    @Test
    void aCrossingThatFewerThanHalfOfTheResamplesShareIsNotShown() {
        // ahead by one item in the mean, and behind in most resamples: of sizes 4 and 8, both are level or close to it
        double[][] leads = {{-0.1, -0.1, -0.1}, {0.01, -0.02, -0.03}};
        Crossover crossover = Crossover.of(new int[] {4, 8}, new double[] {-0.1, 0.01}, leads, difference(0.01, 8));
        assertThat(crossover.measured()).isFinite();
        assertThat(crossover.share()).isBetween(0.33, 0.34);
        assertThat(crossover.shown()).isFalse();
    }

    @Test
    void aCrossingInTheResamplesThatTheMeansDoNotShowIsNotShown() {
        double[][] leads = {{-0.1, -0.1, -0.1}, {0.01, 0.02, -0.03}};
        Crossover crossover = Crossover.of(new int[] {4, 8}, new double[] {-0.1, -0.01}, leads, difference(-0.01, 8));
        assertThat(crossover.share()).isGreaterThan(0.5);
        assertThat(crossover.shown()).isFalse();
    }

    @Test
    void aCrossingIsNotShownWhereTheLastDifferenceMayBeChance() {
        double[][] leads = {{0.01, 0.02}, {0.01, 0.02}};
        double[] means = {0.016, 0.016};
        assertThat(Crossover.of(new int[] {4, 8}, means, leads, difference(0.005, 0.027, 3))
                        .shown())
                .as("three items")
                .isFalse();
        assertThat(Crossover.of(new int[] {4, 8}, means, leads, difference(-0.005, 0.037, 200))
                        .shown())
                .as("an interval that holds 0")
                .isFalse();
        assertThat(Crossover.of(new int[] {4, 8}, means, leads, difference(0.005, 0.027, 20))
                        .shown())
                .isTrue();
    }

    @Test
    void aMethodThatIsAheadFromTheStartCrossesAtTheSmallestSize() {
        double[][] leads = {{0.1, 0.1}, {0.1, 0.1}};
        Crossover crossover = Crossover.of(new int[] {4, 8}, new double[] {0.1, 0.1}, leads, difference(0.1, 8));
        assertThat(crossover.shown()).isTrue();
        assertThat(crossover.fromTheStart()).isTrue();
        assertThat(crossover.low()).isEqualTo(4);
        assertThat(crossover.high()).isEqualTo(4);
    }

    @Test
    void aMethodThatIsLevelAtTheSmallestSizeIsNotAheadFromTheStart() {
        double[][] leads = {{0, 0.1}, {0.1, 0.1}};
        Crossover crossover = Crossover.of(new int[] {4, 8}, new double[] {0, 0.1}, leads, difference(0.1, 8));
        assertThat(crossover.measured()).isEqualTo(4);
        assertThat(crossover.fromTheStart()).isFalse();
    }

    @Test
    void aDifferenceIsClearWhereItsIntervalDoesNotHoldZeroOnTwentyItemsOrMore() {
        Series tuned = new Series("finetuned", "");
        Series rag = new Series("rag", "");
        assertThat(new Difference(tuned, rag, 8, 8, 0.1, 0.05, 0.15, 20).clear())
                .isTrue();
        assertThat(new Difference(tuned, rag, 8, 8, 0.1, 0.05, 0.15, 19).clear())
                .isFalse();
        assertThat(new Difference(tuned, rag, 8, 8, 0.1, -0.05, 0.15, 20).clear())
                .isFalse();
        assertThat(new Difference(tuned, rag, 8, 8, -0.1, -0.15, -0.05, 20).clear())
                .isTrue();
    }

    /** Right answers {@code [2 methods][sizes][seeds][items]}. */
    private static double[][][][] simulated(Random random, int items, int seeds, double deviation) {
        double[] hardness = random.doubles(items, -0.15, 0.15).toArray();
        double[][][][] right = new double[2][EXAMPLES.length][seeds][items];
        for (int method = 0; method < 2; method++) {
            for (int size = 0; size < EXAMPLES.length; size++) {
                double gain = method == 0 ? 0.06 * Math.log(EXAMPLES[size] / PLANTED) / Math.log(2) : 0;
                for (int seed = 0; seed < seeds; seed++) {
                    double luck = deviation * random.nextGaussian();
                    for (int item = 0; item < items; item++) {
                        double chance = 0.7 + gain + luck + hardness[item];
                        right[method][size][seed][item] = random.nextDouble() < chance ? 1 : 0;
                    }
                }
            }
        }
        return right;
    }

    private static Crossover judged(double[][][][] right, int seed) {
        int sizes = EXAMPLES.length;
        double[][][] points = new double[2 * sizes][][];
        for (int size = 0; size < sizes; size++) {
            points[size] = right[0][size];
            points[sizes + size] = right[1][size];
        }
        double[][] means = new TwoLevelBootstrap(seed, 400).means(points);
        double[][] resampled = new double[sizes][];
        double[] leads = new double[sizes];
        for (int size = 0; size < sizes; size++) {
            double[] first = means[size];
            double[] second = means[sizes + size];
            resampled[size] = IntStream.range(0, first.length)
                    .mapToDouble(draw -> first[draw] - second[draw])
                    .toArray();
            leads[size] = mean(right[0][size]) - mean(right[1][size]);
        }
        return Crossover.of(EXAMPLES, leads, resampled, difference(leads[sizes - 1], 128));
    }

    private static double mean(double[][] seeds) {
        double sum = 0;
        for (double[] items : seeds) {
            sum += IntStream.range(0, items.length)
                    .mapToDouble(i -> items[i])
                    .average()
                    .orElseThrow();
        }
        return sum / seeds.length;
    }

    private static Difference difference(double low, double high, int items) {
        return new Difference(new Series("hybrid", ""), new Series("finetuned", ""), 8, 8, 0.016, low, high, items);
    }

    private static Difference difference(double value, int examples) {
        return new Difference(
                new Series("finetuned", ""), new Series("rag", ""), examples, examples, value, value, value, 200);
    }
}
