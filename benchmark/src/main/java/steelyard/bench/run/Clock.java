package steelyard.bench.run;

import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where times come from; the program hands in the machine's own, a test hands in numbers.
 *
 * @param nanos wall time in nanoseconds from some fixed moment
 * @param cpuNanos processor time that this process has used so far, all threads together, in nanoseconds
 * @param now the date
 */
public record Clock(LongSupplier nanos, LongSupplier cpuNanos, Supplier<Instant> now) {}
