package steelyard.bench.load;

/**
 * Times in short.
 *
 * @param n how many there were
 * @param p50 the median
 * @param p95 95 of 100 took no longer
 * @param p99 99 of 100 took no longer
 */
public record Percentiles(long n, Percentile p50, Percentile p95, Percentile p99) {}
