package steelyard.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void timesGiveTheValuesOfThoseRanksInMilliseconds() {
        Times times = new Times();
        for (int i = 10; i >= 1; i--) {
            times.record(i * 1_000_000L);
        }
        Percentiles percentiles = times.percentiles();
        assertThat(percentiles.n()).isEqualTo(10);
        assertThat(percentiles.p50().value()).isBetween(4.995, 5.005); // to a thousandth
        assertThat(percentiles.p50().low().orElseThrow()).isBetween(1.998, 2.002);
        assertThat(percentiles.p50().high().orElseThrow()).isBetween(8.991, 9.009);
        assertThat(percentiles.p99().value()).isBetween(9.99, 10.01);
        assertThat(percentiles.p99().high()).as("not within n").isEqualTo(OptionalDouble.empty());
    }
}
