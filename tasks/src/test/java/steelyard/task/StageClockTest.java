package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageClockTest {

    @Test
    void eachStageBeginsWhereTheOneBeforeItEnds() {
        Iterator<Long> nanos = List.of(100L, 130L, 200L).iterator();
        StageClock clock = new StageClock(nanos::next);

        clock.lap("encode");
        clock.lap("retrieve");

        assertThat(clock.stages())
                .containsExactly(
                        new StageTime("encode", Duration.ofNanos(30)), new StageTime("retrieve", Duration.ofNanos(70)));
    }

    @Test
    void noStageTakesNegativeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageTime("encode", Duration.ofNanos(-1)))
                .withMessageContaining("encode");
    }
}
