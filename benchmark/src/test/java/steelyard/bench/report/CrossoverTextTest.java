package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steelyard.bench.curve.Crossover;
import steelyard.bench.curve.Difference;
import steelyard.bench.curve.Series;

class CrossoverTextTest {
    private static final double BEYOND = Double.POSITIVE_INFINITY;

    @Test
    void aCrossoverIsSaidWithItsIntervalAndWhetherTheLastDifferenceIsClear() {
        assertThat(CrossoverText.of(crossover(23.4, 16.2, 63.1, 0.99)))
                .isEqualTo(
                        "finetuned beats rag from about 24 labelled examples on (95 % interval 16 to 64; so it is within"
                                + " this data in 99 % of resamples). At 704 the difference is 0.100 (0.050 to 0.150), which is clear.");
    }

    @Test
    void anIntervalMayEndBeyondTheData() {
        assertThat(CrossoverText.of(crossover(300, 4, BEYOND, 0.8)))
                .contains("from about 300 labelled", "95 % interval 4 or fewer to more than the 704 there are;");
    }

    @Test
    void aMethodMayBeAheadFromTheStart() {
        assertThat(CrossoverText.of(crossover(4, 4, 4, 1)))
                .contains("beats rag at every size, from 4 labelled examples on (95 % interval 4 or fewer;");
    }

    @Test
    void aCrossoverThatIsNotThereIsNotShown() {
        assertThat(CrossoverText.of(crossover(BEYOND, 300, BEYOND, 0.12, difference(-0.1, -0.15, -0.05, 410))))
                .isEqualTo(
                        "that finetuned beats rag is not shown within this data (4 to 704 labelled examples): it is not"
                                + " ahead at the largest size, and is so in 12 % of resamples. At 704 the difference is -0.100"
                                + " (-0.150 to -0.050), which is clear.");
        assertThat(CrossoverText.of(crossover(300, 100, BEYOND, 0.41, difference(0.01, -0.05, 0.06, 410))))
                .isEqualTo(
                        "that finetuned beats rag is not shown within this data (4 to 704 labelled examples): the means"
                                + " cross at about 300 labelled examples, but the curves do in 41 % of resamples only, which may be"
                                + " chance. At 704 the difference is 0.010 (-0.050 to 0.060), which may be chance: the interval"
                                + " holds 0.");
    }

    @Test
    void whereTheLastDifferenceMayBeChanceNothingBeatsAnythingHoweverManyResamplesCross() {
        assertThat(CrossoverText.of(crossover(300, 100, 600, 0.96, difference(0.01, -0.001, 0.06, 410))))
                .contains("that finetuned beats rag is not shown within this data")
                .contains(
                        "the means cross at about 300 labelled examples, but the difference at the largest may be chance.");
        assertThat(CrossoverText.of(crossover(4, 4, 4, 1, difference(0.016, 0.005, 0.027, 3))))
                .contains(
                        "the mean is ahead at every size, from 4 labelled examples on, but the difference at the largest"
                                + " may be chance.")
                .endsWith(
                        "At 704 the difference is 0.016 (0.005 to 0.027), which may be chance: n is 3, and below 20 an"
                                + " interval tells nothing.");
    }

    @Test
    void anEndCloseToZeroShowsOnWhichSideItIs() {
        assertThat(CrossoverText.of(crossover(300, 100, 600, 0.98, difference(0.1, 0.0003, 0.15, 410))))
                .endsWith("the difference is 0.100 (0.0003 to 0.150), which is clear.");
        assertThat(CrossoverText.of(crossover(300, 100, 600, 0.96, difference(0.1, -0.0003, 0.15, 410))))
                .endsWith("the difference is 0.100 (-0.0003 to 0.150), which may be chance: the interval holds 0.");
        assertThat(CrossoverText.of(crossover(300, 100, 600, 0.96, difference(0.1, -0.0, 0.15, 410))))
                .contains("(0.000 to 0.150)");
    }

    private static Crossover crossover(double measured, double low, double high, double share) {
        return crossover(measured, low, high, share, difference(0.1, 0.05, 0.15, 410));
    }

    private static Crossover crossover(double measured, double low, double high, double share, Difference last) {
        return new Crossover(last.first(), last.second(), 4, 704, measured == 4, measured, low, high, share, last);
    }

    private static Difference difference(double value, double low, double high, int items) {
        return new Difference(new Series("finetuned", ""), new Series("rag", ""), 352, 704, value, low, high, items);
    }
}
