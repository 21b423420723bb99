package steelyard.bench.perf;

import java.util.function.LongSupplier;

/**
 * Nothing that works, but the time that a work may take.
 *
 * @param name what is meant, such as {@code at most}
 * @param limit in seconds
 */
record Limit(String name, double limit) implements Side {
    @Override
    public double seconds(LongSupplier nanos) {
        return limit;
    }
}
