package steelyard.bench.curve;

/**
 * How far apart two curves are at one size.
 *
 * @param first one curve
 * @param second the other
 * @param size see {@link LabelPool}
 * @param examples labelled examples
 * @param value mean of the first minus that of the second
 * @param low lower end of the 95 % interval
 * @param high its upper end
 * @param items test items that both were asked
 */
public record Difference(
        Series first, Series second, int size, int examples, double value, double low, double high, int items) {
    /** On fewer items a bootstrap interval says nothing: all differences may be alike by chance. */
    public static final int FEWEST = 20;

    /** Whether chance alone does not explain it: the interval does not hold 0, on at least 20 items. */
    public boolean clear() {
        return enough() && (low > 0 || high < 0);
    }

    /** Whether there are items enough for the interval to say something. */
    public boolean enough() {
        return items >= FEWEST;
    }
}
