package steelyard.bench.load;

/**
 * What requests saw that arrive whether or not the ones before them are answered.
 *
 * @param perSecond how many arrived in a second on average
 * @param achieved answers in a second, until the last one was given
 * @param unanswered requests that were given up because too many were before them; they have no time, so that percentiles
 *     are too low where there are any
 * @param saturated whether a queue was left when the last request had arrived: at this rate it grows as long as it lasts
 * @param latency from a request's arrival to its answer, of those that were answered
 */
public record OpenStep(double perSecond, double achieved, long unanswered, boolean saturated, Percentiles latency) {}
