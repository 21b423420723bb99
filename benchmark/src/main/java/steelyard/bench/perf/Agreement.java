package steelyard.bench.perf;

/**
 * How far both sides came to the same result: a side that does less work is no comparison.
 *
 * @param name what is measured, such as {@code lowest cosine}
 * @param value what it is
 * @param atLeast what it must be for the comparison to count
 */
public record Agreement(String name, double value, double atLeast) {
    /** Whether the comparison counts. */
    public boolean holds() {
        return value >= atLeast;
    }
}
