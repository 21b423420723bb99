package steelyard.bench.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import steelyard.task.Progress;

class RoundsTest {
    private final List<String> turns = new ArrayList<>();

    @Test
    void theSidesTakeTurnsAndAnotherBeginsEachRound() {
        measure(2, new Scripted("ours", 1, 1, 1), new Scripted("theirs", 1, 1, 1), 1);
        assertThat(turns).containsExactly("ours", "theirs", "theirs", "ours", "ours", "theirs");
    }

    @Test
    void theFirstRoundIsNotCountedAndTheRatioIsTakenRoundByRound() {
        Measured measured = measure(3, new Scripted("ours", 99, 1, 2, 4), new Scripted("theirs", 1, 2, 8, 4), 1);
        assertThat(measured.ratio()).isEqualTo(new Spread(1, 2, 4)); // 2/1, 8/2, 4/4
        assertThat(measured.ours().spread()).isEqualTo(new Spread(2.5, 5, 10)); // 10 texts in 4, 2, 1 seconds
        assertThat(measured.theirs().spread().median()).isCloseTo(2.5, within(1e-9));
        assertThat(measured.ours().unit()).isEqualTo("texts/s");
    }

    @Test
    void aBarIsReachedByTheMedianAndOnlyIfBothSidesDidTheSameWork() {
        assertThat(twiceAsFast(2, 1).reached()).isTrue();
        assertThat(twiceAsFast(2.1, 1).reached()).isFalse();
        assertThat(twiceAsFast(2, 0.98).reached()).isFalse();
    }

    @Test
    void aSideIsTimedFromItsBeginningToItsEnd() {
        AtomicLong now = new AtomicLong(5);
        Side side = Side.timed("side", () -> now.addAndGet(2_500_000_000L));
        assertThat(side.seconds(now::get)).isEqualTo(2.5);
    }

    @Test
    void withoutARoundThatCountsThereIsNothingToMeasure() {
        assertThatThrownBy(() -> new Rounds(0, () -> 0, Progress.NONE)).hasMessageContaining("at least one round");
    }

    private Measured twiceAsFast(double bar, double agreement) {
        return new Rounds(1, () -> 0, Progress.NONE)
                .measure("row", new Fixed(new Scripted("ours", 9, 1), new Scripted("theirs", 9, 2), bar, agreement));
    }

    private Measured measure(int rounds, Side ours, Side theirs, double bar) {
        return new Rounds(rounds, () -> 0, Progress.NONE).measure("row", new Fixed(ours, theirs, bar, 1));
    }

    /** A side that takes the times it was told to take. */
    private final class Scripted implements Side {
        private final String name;
        private final Deque<Double> seconds = new ArrayDeque<>();

        Scripted(String name, double... seconds) {
            this.name = name;
            for (double time : seconds) {
                this.seconds.add(time);
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public double seconds(LongSupplier nanos) {
            turns.add(name);
            return seconds.remove();
        }
    }

    private record Fixed(Side ours, Side theirs, double bar, double same) implements Comparison {
        @Override
        public String title() {
            return "a comparison";
        }

        @Override
        public Unit unit() {
            return Unit.rate("texts", 10);
        }

        @Override
        public Agreement agreement() {
            return new Agreement("cosine", same, 0.99);
        }

        @Override
        public void close() {}
    }
}
