package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevLogitsTest {
    @Test
    void theLossIsTheCrossEntropyOfTheRightClasses() {
        DevLogits logits = DevLogits.of(new float[] {2, 0, 0, 1}, List.of(0, 0));
        // ln(1 + e^-2) + ln(1 + e^1) = 0.126928 + 1.313262
        assertThat(logits.loss()).isCloseTo(1.440190, within(1e-6));
        assertThat(logits.right()).isEqualTo(1);
    }

    @Test
    void aClassifierThatIsAlwaysSureAndRightThreeTimesInFourIsMadeThreeQuartersSure() {
        List<float[]> logits = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            logits.add(new float[] {8, 0});
            targets.add(i % 4 == 0 ? 1 : 0);
        }
        double temperature = new DevLogits(logits, targets).temperature();
        assertThat(temperature).isCloseTo(8 / Math.log(3), within(0.01)); // 1 / (1 + e^-ln 3) = 3/4
    }

    @Test
    void whoIsAlwaysRightIsNotMadeSurerThanFourTimes() {
        DevLogits logits = DevLogits.of(new float[] {1, 0, 0, 1}, List.of(0, 1));
        assertThat(logits.temperature()).isCloseTo(0.25, within(0.001));
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        DevLogits logits = DevLogits.of(new float[] {5000, 0, 0, 5000}, List.of(0, 0));
        assertThat(logits.loss()).isCloseTo(5000, within(1e-6));
        assertThat(logits.temperature()).isCloseTo(10, within(0.01));
    }
}
