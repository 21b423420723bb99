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
    void aCrossoverThatIsNotThereIsNotWithinThisData() {
        assertThat(CrossoverText.of(crossover(BEYOND, 300, BEYOND, 0.12)))
                .contains("from which finetuned beats rag is not within this data (4 to 704 labelled examples)")
                .contains("it is not ahead at the largest size, and is so in 12 % of resamples");
        assertThat(CrossoverText.of(crossover(300, 100, BEYOND, 0.41)))
                .contains("is not within this data", "the means cross at about 300", "in 41 % of resamples only");
    }

    private static Crossover crossover(double measured, double low, double high, double share) {
        Series tuned = new Series("finetuned", "");
        Series rag = new Series("rag", "");
        Difference last = new Difference(tuned, rag, 352, 704, 0.1, 0.05, 0.15, 410);
        return new Crossover(tuned, rag, 4, 704, measured == 4, measured, low, high, share, last);
    }
}
