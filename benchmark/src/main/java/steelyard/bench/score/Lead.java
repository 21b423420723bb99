package steelyard.bench.score;

/**
 * By how much one method is ahead of another on the same items.
 *
 * @param difference mean of the first method's values minus the second's
 * @param low lower end of the 95 % interval of the paired bootstrap
 * @param high its upper end
 * @param items how many items both answered
 */
public record Lead(double difference, double low, double high, int items) {
    /** On fewer items a bootstrap interval says nothing: all differences may be alike by chance. */
    private static final int FEWEST = 20;

    /**
     * Compares two methods item by item.
     *
     * @param first one method's values
     * @param second the other's on the same items in the same order
     */
    public static Lead of(double[] first, double[] second, Bootstrap bootstrap) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("not the same items: " + first.length + " and " + second.length);
        }
        double[] differences = new double[first.length];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i] - second[i];
            sum += differences[i];
        }
        Bootstrap.Interval interval = bootstrap.ofMean(differences);
        return new Lead(sum / differences.length, interval.low(), interval.high(), differences.length);
    }

    /** Whether chance alone does not explain the difference: the interval does not hold 0, on at least 20 items. */
    public boolean clear() {
        return items >= FEWEST && (low > 0 || high < 0);
    }
}
