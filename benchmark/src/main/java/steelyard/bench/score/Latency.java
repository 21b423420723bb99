package steelyard.bench.score;

import java.time.Duration;
import java.util.List;

/**
 * How long single answers took.
 *
 * @param n answers timed
 * @param p50 the median, in milliseconds
 * @param p95 95 of 100 answers took no longer, in milliseconds
 * @param p99 99 of 100 answers took no longer, in milliseconds
 */
public record Latency(int n, double p50, double p95, double p99) {

    /** Sums up times of answers, at least one. */
    public static Latency of(List<Duration> times) {
        double[] sorted = times.stream()
                .mapToDouble(time -> time.toNanos() / 1e6)
                .sorted()
                .toArray();
        return new Latency(
                sorted.length, Percentile.of(sorted, 0.50), Percentile.of(sorted, 0.95), Percentile.of(sorted, 0.99));
    }
}
