package steelyard.bench.load;

import java.util.OptionalDouble;

/**
 * A percentile of times with its uncertainty, see {@link steelyard.bench.score.Ranks}.
 *
 * @param value in milliseconds
 * @param low lower end of the 95 % interval, in milliseconds; empty where there are too few times for one
 * @param high its upper end; empty where there are too few times for one
 */
public record Percentile(double value, OptionalDouble low, OptionalDouble high) {}
