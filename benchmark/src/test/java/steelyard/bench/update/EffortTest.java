package steelyard.bench.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steelyard.bench.run.Preparation;
import steelyard.task.Footprint;

class EffortTest {
    private static final Map<String, String> NOTES = Map.of("training_seconds", "20.5", "training_cpu_seconds", "38.0");

    @Test
    void aModelOutOfTheCacheCountsWithTheTimeOfItsTraining() {
        Effort effort = Effort.of(preparation(new Footprint(1, true, NOTES)));
        assertThat(effort.wall()).isEqualTo(Duration.ofMillis(21_500));
        assertThat(effort.cpu()).isEqualTo(Duration.ofMillis(40_000));
        assertThat(effort.fromCache()).isTrue();
    }

    @Test
    void aTrainingThatWasTimedCountsOnce() {
        Effort effort = Effort.of(preparation(new Footprint(1, false, NOTES)));
        assertThat(effort.wall()).isEqualTo(Duration.ofSeconds(1));
        assertThat(effort.cut()).isFalse();
    }

    @Test
    void aTrainingThatABudgetEndedIsMarked() {
        assertThat(Effort.of(preparation(new Footprint(1, false, Map.of("cut", "by the time budget"))))
                        .cut())
                .isTrue();
    }

    private static Preparation preparation(Footprint footprint) {
        return new Preparation(Duration.ofSeconds(1), Duration.ofSeconds(2), footprint);
    }
}
