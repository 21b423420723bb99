package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often comparisons are wrong, by simulation: false winners, missed winners, intervals without the truth. */
class ComparisonErrorsTest {
    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(7);

    /** Of so many experiments a share of 5 % is off by at most 2.2 %, twice its standard error. */
    private static final int EXPERIMENTS = 400;

    private final Random random = new Random(11);

    @Test
    void aMethodSeldomBeatsItsTwinWhereAnswersAreRightOrWrong() {
        assertThat(falseWinners(120, chance -> random.nextDouble() < chance ? 1 : 0))
                .isLessThanOrEqualTo(0.072);
    }

    @Test
    void aMethodSeldomBeatsItsTwinWhereAnswersArePartlyRight() {
        // Like token F1: many are 0, some 1, the others between.
        assertThat(falseWinners(120, chance -> {
                    double draw = random.nextDouble();
                    return draw < chance / 2 ? 1 : draw < chance ? random.nextDouble() : 0;
                }))
                .isLessThanOrEqualTo(0.072);
    }

    @Test
    void aMethodSeldomBeatsItsTwinUnderOtherSeedsOfTraining() {
        int winners = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            double[] hardness = random.doubles(150, -2, 3).toArray();
            Comparison comparison = Comparison.of(
                    trained("one", 3, hardness), trained("twin", 3, hardness), new PairedBootstrap(experiment));
            winners += comparison.clear() ? 1 : 0;
        }
        assertThat((double) winners / EXPERIMENTS).isLessThanOrEqualTo(0.072);
    }

    @Test
    void twoSeedsThatDifferMuchProveLittleHoweverManyItemsThereAre() {
        int winners = 0;
        int held = 0;
        int experiments = EXPERIMENTS / 2;
        for (int experiment = 0; experiment < experiments; experiment++) {
            double[] hardness = random.doubles(300, -2, 3).toArray();
            Comparison comparison = Comparison.of(
                    trained("one", 2, hardness, 1.5),
                    trained("twin", 2, hardness, 1.5),
                    new PairedBootstrap(experiment));
            winners += comparison.clear() ? 1 : 0;
            held += comparison.low() <= 0 && 0 <= comparison.high() ? 1 : 0;
        }
        assertThat((double) winners / experiments).isLessThanOrEqualTo(0.08); // 5 % and twice its standard error
        assertThat((double) held / experiments).isGreaterThanOrEqualTo(0.92);
    }

    private Contender trained(String method, int seeds, double[] hardness) {
        return trained(method, seeds, hardness, 0.3);
    }

    /** Each seed makes a method better or worse as a whole, by so many logits. */
    private Contender trained(String method, int seeds, double[] hardness, double deviation) {
        double[][] values = new double[seeds][];
        for (int seed = 0; seed < seeds; seed++) {
            double effect = deviation * random.nextGaussian();
            values[seed] = Arrays.stream(hardness)
                    .map(item -> random.nextDouble() < 1 / (1 + Math.exp(-item - effect)) ? 1 : 0)
                    .toArray();
        }
        return new Contender(method, values);
    }

    /** The share of experiments in which one of two equal methods is called the winner. */
    private double falseWinners(int items, DoubleUnaryOperator answer) {
        int winners = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            double[] chances = random.doubles(items).map(Math::sqrt).toArray();
            Comparison comparison = Comparison.of(
                    Contender.of("one", Arrays.stream(chances).map(answer).toArray()),
                    Contender.of("twin", Arrays.stream(chances).map(answer).toArray()),
                    new PairedBootstrap(experiment));
            winners += comparison.clear() ? 1 : 0;
        }
        return (double) winners / EXPERIMENTS;
    }

    @Test
    void aDifferenceIsFoundAsOftenAsPlannedWhereAnswersAreRightOrWrong() {
        // The first alone is right on 20 % of items, the second alone on 8 %.
        int planned = Math.toIntExact(SampleSize.ofMcNemar(0.28, 0.12).orElseThrow());
        assertThat(found(planned, () -> {
                    double draw = random.nextDouble();
                    return draw < 0.2 ? 1 : draw < 0.28 ? -1 : 0;
                }))
                .isEqualTo(SampleSize.POWER, within(0.05)); // its standard error is 0.02
    }

    @Test
    void aDifferenceIsFoundAsOftenAsPlannedWhereAnswersArePartlyRight() {
        int planned = Math.toIntExact(SampleSize.ofMean(0.1, 0.4).orElseThrow());
        assertThat(found(planned, () -> 0.1 + 0.4 * random.nextGaussian())).isEqualTo(SampleSize.POWER, within(0.05));
    }

    private double found(int items, DoubleSupplier difference) {
        int found = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            List<Double> first = new ArrayList<>();
            List<Double> second = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                double value = difference.getAsDouble();
                first.add(Math.max(value, 0));
                second.add(Math.max(-value, 0));
            }
            found +=
                    Comparison.of(Contender.of("first", array(first)), Contender.of("second", array(second)), BOOTSTRAP)
                                    .verdict()
                                    .equals("first")
                            ? 1
                            : 0;
        }
        return (double) found / EXPERIMENTS;
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTruthThoughValuesAreSkewed() {
        int held = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            double[][] differences = {
                IntStream.range(0, 100)
                        .mapToDouble(i -> -Math.log(1 - random.nextDouble())) // of mean 1
                        .toArray()
            };
            PairedBootstrap.Drawn drawn = new PairedBootstrap(experiment).of(differences);
            held += drawn.low() <= 1 && 1 <= drawn.high() ? 1 : 0;
        }
        assertThat((double) held / EXPERIMENTS).isEqualTo(0.95, within(0.03));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
