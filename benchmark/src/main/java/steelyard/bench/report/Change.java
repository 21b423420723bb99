package steelyard.bench.report;

import java.util.OptionalDouble;
import steelyard.bench.score.Comparison;

/**
 * What became of a method on a task from one report to the next.
 *
 * @param key the method and the task
 * @param metric that methods are ranked by
 * @param before value in the first report
 * @param after value in the second
 * @param difference after minus before
 * @param low lower end of the 95 % interval of the difference
 * @param high its upper end
 * @param items how many answers were compared one by one; 0 if only the scores were
 * @param p of the paired test, corrected for all rows; empty if only the scores were compared
 * @param meaning what to make of it
 */
record Change(
        EarlierReport.CellKey key,
        String metric,
        double before,
        double after,
        double difference,
        double low,
        double high,
        int items,
        OptionalDouble p,
        Meaning meaning) {

    /** What to make of a change. */
    enum Meaning {
        REGRESSION,
        IMPROVEMENT,
        NO_CLEAR_CHANGE;

        static Meaning of(boolean clear, double difference) {
            return !clear ? NO_CLEAR_CHANGE : difference < 0 ? REGRESSION : IMPROVEMENT;
        }

        /** As reports show it. */
        String text() {
            return switch (this) {
                case REGRESSION -> "regression";
                case IMPROVEMENT -> "improvement";
                case NO_CLEAR_CHANGE -> "no clear change";
            };
        }
    }

    /** Of the same items in both reports. */
    static Change paired(EarlierReport.CellKey key, String metric, double before, double after, Comparison found) {
        return new Change(
                key,
                metric,
                before,
                after,
                found.difference(),
                found.low(),
                found.high(),
                found.items(),
                OptionalDouble.of(found.holm()),
                Meaning.of(found.clear(), found.difference()));
    }

    /**
     * Of two scores whose items are not known: the intervals are put together as those of independent samples (MOVER; Zou
     * and Donner 2008), which is too wide if the items were the same.
     *
     * @param before value, low, high
     * @param after value, low, high
     */
    static Change unpaired(EarlierReport.CellKey key, String metric, double[] before, double[] after) {
        double difference = after[0] - before[0];
        double low = difference - Math.hypot(after[0] - after[1], before[2] - before[0]);
        double high = difference + Math.hypot(after[2] - after[0], before[0] - before[1]);
        return new Change(
                key,
                metric,
                before[0],
                after[0],
                difference,
                low,
                high,
                0,
                OptionalDouble.empty(),
                Meaning.of(low > 0 || high < 0, difference));
    }
}
