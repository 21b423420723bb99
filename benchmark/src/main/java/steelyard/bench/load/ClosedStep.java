package steelyard.bench.load;

/**
 * What clients saw that ask, wait for the answer, and ask again.
 *
 * @param clients at once
 * @param perSecond answers in a second, all clients together
 * @param latency of single answers
 */
public record ClosedStep(int clients, double perSecond, Percentiles latency) {}
