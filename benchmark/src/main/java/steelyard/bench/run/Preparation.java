package steelyard.bench.run;

import java.time.Duration;
import steelyard.task.Footprint;

/**
 * What making a method ready took.
 *
 * @param wall time on the clock
 * @param cpu processor time of the whole process
 * @param footprint what it made and chose
 */
public record Preparation(Duration wall, Duration cpu, Footprint footprint) {}
