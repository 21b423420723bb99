package steelyard.bench.perf;

import java.util.function.DoubleUnaryOperator;

/**
 * What a table shows instead of seconds.
 *
 * @param name such as {@code texts/s}
 * @param ofSeconds turns seconds into it
 */
public record Unit(String name, DoubleUnaryOperator ofSeconds) {
    /** Milliseconds. */
    public static final Unit MILLISECONDS = new Unit("ms", seconds -> seconds * 1e3);

    /**
     * Things in a second.
     *
     * @param things what they are, such as {@code texts}
     * @param count how many are done each time
     */
    public static Unit rate(String things, int count) {
        return new Unit(things + "/s", seconds -> count / seconds);
    }
}
