package steelyard.bench.load;

/**
 * What one stage of answering took.
 *
 * @param stage its name
 * @param share of the time of all answers
 * @param time of single answers
 */
public record StageStep(String stage, double share, Percentiles time) {}
