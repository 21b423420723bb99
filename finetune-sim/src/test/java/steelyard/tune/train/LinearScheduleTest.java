package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinearScheduleTest {
    @Test
    void theRateRisesToItsHighestAndFallsToNothing() {
        LinearSchedule schedule = new LinearSchedule(0.2);
        assertThat(schedule.factor(0.1)).isEqualTo(0.5);
        assertThat(schedule.factor(0.2)).isEqualTo(1.0);
        assertThat(schedule.factor(0.6)).isEqualTo(0.5);
        assertThat(schedule.factor(1)).isEqualTo(0.0);
    }

    @Test
    void withoutWarmUpItBeginsAtItsHighest() {
        assertThat(new LinearSchedule(0).factor(0)).isEqualTo(1.0);
    }
}
