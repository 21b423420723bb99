package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinearScheduleTest {
    @Test
    void theRateRisesToItsHighestAndFallsToNearlyNothing() {
        LinearSchedule schedule = new LinearSchedule(10, 2);
        assertThat(schedule.factor(1)).isEqualTo(0.5);
        assertThat(schedule.factor(2)).isEqualTo(1.0);
        assertThat(schedule.factor(3)).isEqualTo(1.0);
        assertThat(schedule.factor(7)).isEqualTo(0.5);
        assertThat(schedule.factor(10)).isEqualTo(0.125);
        assertThat(schedule.factor(11)).isEqualTo(0.0);
    }

    @Test
    void withoutWarmUpItBeginsAtItsHighest() {
        assertThat(new LinearSchedule(4, 0).factor(1)).isEqualTo(1.0);
    }
}
