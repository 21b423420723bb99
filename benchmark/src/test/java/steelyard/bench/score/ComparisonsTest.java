package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(7);

    private final Random random = new Random(11);

    @Test
    void aDifferenceHasAnIntervalAndAChanceAndTheSizeThatWouldProveIt() {
        // Both get 60 of 100, the first 20 more: 0.2 ± 1.96·√(0.2·0.8/100) = 0.12 to 0.28; 20 of 20 coins: p = 2/2²⁰
        Comparison comparison = compare(rightOn(80), rightOn(60));
        assertThat(comparison.difference()).isEqualTo(0.2, within(1e-12));
        assertThat(comparison.low()).isEqualTo(0.12, within(0.015));
        assertThat(comparison.high()).isEqualTo(0.28, within(0.015));
        assertThat(comparison.test()).isEqualTo(Comparison.Test.MCNEMAR);
        assertThat(comparison.p()).isEqualTo(Math.pow(2, -19), within(1e-12));
        assertThat(comparison.needed().orElseThrow()).isLessThan(100);
        assertThat(comparison.verdict()).isEqualTo("first");
        assertThat(comparison.reversed().verdict()).isEqualTo("first");
        assertThat(comparison.reversed().difference()).isEqualTo(-0.2, within(1e-12));
    }

    @Test
    void aLeadOfOneItemHasNoWinnerAndSaysHowManyItemsItWouldTake() {
        Comparison comparison = compare(rightOn(61), rightOn(60));
        assertThat(comparison.verdict()).isEqualTo("no winner");
        assertThat(comparison.needed().orElseThrow()).isGreaterThan(500);
    }

    @Test
    void methodsThatAnswerAllAlikeHaveNoWinnerAndNoSizeToProveIt() {
        Comparison comparison = compare(rightOn(60), rightOn(60));
        assertThat(comparison.p()).isEqualTo(1);
        assertThat(comparison.needed()).isEmpty();
        assertThat(comparison.verdict()).isEqualTo("no winner");
    }

    @Test
    void aHandfulOfItemsHasNoWinner() {
        assertThat(compare(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, new double[8]).verdict())
                .isEqualTo("no winner");
    }

    @Test
    void valuesThatAreNotRightOrWrongAreComparedByTheBootstrap() {
        double[] first =
                IntStream.range(0, 60).mapToDouble(i -> 0.5 + 0.01 * (i % 7)).toArray();
        double[] second =
                IntStream.range(0, 60).mapToDouble(i -> 0.4 + 0.02 * (i % 5)).toArray();
        Comparison comparison = compare(first, second);
        assertThat(comparison.test()).isEqualTo(Comparison.Test.BOOTSTRAP);
        assertThat(comparison.verdict()).isEqualTo("first");
        assertThat(comparison.p()).isLessThan(0.001);
    }

    @Test
    void theIntervalReachesZeroWherePIsFivePercent() {
        double[] values =
                IntStream.range(0, 80).mapToDouble(i -> random.nextGaussian()).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        PairedBootstrap.Drawn around = BOOTSTRAP.of(shifted(values, 0));
        // Move the values until the lower end is 0: p is then 0.05.
        PairedBootstrap.Drawn reaching = BOOTSTRAP.of(shifted(values, -around.low()));
        assertThat(reaching.low()).isEqualTo(0, within(1e-12));
        assertThat(reaching.p()).isEqualTo(0.05, within(0.002));
        assertThat(around.low()).isLessThan(mean);
    }

    @Test
    void severalComparisonsMakeEachOfThemLessSure() {
        double[] first = rightOn(66);
        Comparisons three = Comparisons.of(
                "task",
                "accuracy",
                List.of(
                        Contender.of("first", first),
                        Contender.of("second", rightOn(60)),
                        Contender.of("third", rightOn(60))),
                BOOTSTRAP);
        Comparison one = three.between("first", "second");
        assertThat(one.p()).isEqualTo(0.03125); // 6 of 6 coins
        assertThat(one.holm()).isEqualTo(3 * 0.03125);
        assertThat(compare(first, rightOn(60)).verdict()).isEqualTo("first");
        assertThat(one.verdict()).isEqualTo("no winner");
    }

    @Test
    void fewItemsThatDifferProveLittleHoweverMuchTheyDiffer() {
        double[] first = new double[60];
        Arrays.fill(first, 0, 5, 0.9);
        assertThat(compare(first, new double[60]).p()).isEqualTo(2.0 / 32); // five coins of five
        assertThat(compare(first, new double[60]).verdict()).isEqualTo("no winner");
    }

    @Test
    void seedsThatAgreeInEverythingAreOneExperiment() {
        Contender first = new Contender("first", new double[][] {rightOn(65), rightOn(65)});
        Contender second = new Contender("second", new double[][] {rightOn(60), rightOn(60)});
        Comparison comparison = Comparison.of(first, second, BOOTSTRAP);
        assertThat(comparison.test()).isEqualTo(Comparison.Test.MCNEMAR);
        assertThat(comparison.p()).isEqualTo(2.0 / 32);
    }

    @Test
    void seedsThatDisagreeMakeTheIntervalWider() {
        double[][] steady = {rightOn(70), rightOn(70), rightOn(70)};
        double[][] unsteady = {rightOn(60), rightOn(70), rightOn(80)};
        Contender other = new Contender("other", new double[][] {rightOn(60), rightOn(60), rightOn(60)});
        Comparison sure = Comparison.of(new Contender("steady", steady), other, BOOTSTRAP);
        Comparison unsure = Comparison.of(new Contender("unsteady", unsteady), other, BOOTSTRAP);
        assertThat(unsure.difference()).isEqualTo(sure.difference(), within(1e-12));
        assertThat(unsure.high() - unsure.low()).isGreaterThan(1.2 * (sure.high() - sure.low()));
    }

    @Test
    void onlyAnswersToTheSameItemsAreCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compare(new double[10], new double[11]))
                .withMessageContaining("not the same items");
    }

    @Test
    void whatAllItemsHaveInCommonIsNotCertain() {
        // 100 items: were 3.6 % of all items others, one set in forty would hold none of them
        Comparison level = compare(rightOn(60), rightOn(60));
        assertThat(level.high()).isEqualTo(1 - Math.pow(0.025, 1.0 / 100), within(1e-12));
        assertThat(level.low()).isEqualTo(-level.high());
        Comparison better = compare(rightOn(100), rightOn(0));
        assertThat(better.low()).isEqualTo(1 - 2 * level.high(), within(1e-12));
        assertThat(better.high()).isEqualTo(1);
        assertThat(better.verdict()).isEqualTo("first");
    }

    @Test
    void noFewerItemsThanProveAnythingAreAskedFor() {
        assertThat(SampleSize.ofMcNemar(1, 1)).hasValue(Comparison.FEWEST);
        assertThat(SampleSize.ofMean(0.2, 0)).hasValue(Comparison.FEWEST);
    }

    private static Comparison compare(double[] first, double[] second) {
        return Comparison.of(Contender.of("first", first), Contender.of("second", second), BOOTSTRAP);
    }

    private static double[][] shifted(double[] values, double by) {
        return new double[][] {Arrays.stream(values).map(value -> value + by).toArray()};
    }

    /** On the first so many of 100 items. */
    private static double[] rightOn(int items) {
        return IntStream.range(0, 100).mapToDouble(i -> i < items ? 1 : 0).toArray();
    }
}
