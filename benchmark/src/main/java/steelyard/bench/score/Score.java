package steelyard.bench.score;

/**
 * A number with its uncertainty.
 *
 * @param value over all items that count
 * @param low lower end of the 95 % bootstrap interval
 * @param high its upper end
 * @param n items that count
 */
public record Score(double value, double low, double high, int n) {
    public Score {
        if (n < 1) {
            throw new IllegalArgumentException("a score needs at least one item");
        }
        if (!(Double.isFinite(value) && low <= high)) {
            throw new IllegalArgumentException("not a score: " + value + " in " + low + " to " + high);
        }
    }
}
