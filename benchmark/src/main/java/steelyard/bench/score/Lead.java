package steelyard.bench.score;

import java.util.List;

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
     * @param first outcomes of one method
     * @param second outcomes of the other on the same items in the same order
     */
    public static Lead of(List<Outcome> first, List<Outcome> second, Metric.PerItem metric, Bootstrap bootstrap) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("not the same items: " + first.size() + " and " + second.size());
        }
        double[] differences = new double[first.size()];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = metric.of(first.get(i)) - metric.of(second.get(i));
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
