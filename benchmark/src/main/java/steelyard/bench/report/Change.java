package steelyard.bench.report;

import java.util.Optional;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Normal;
import steelyard.bench.score.Score;

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
 * @param compared what the paired test says; empty if only the scores were compared
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
        Optional<Comparison> compared,
        Meaning meaning) {
    private static final double TAIL = 0.025;

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
                Optional.of(found),
                Meaning.of(found.clear(), found.difference()));
    }

    /**
     * Of two scores whose items are not known: the intervals are put together as those of independent samples (MOVER; Zou
     * and Donner 2008), which is too wide if the items were the same. A change is clear where the interval stays clear of 0
     * when it is widened for the number of rows (Bonferroni), and where both scores are of at least 20 items.
     *
     * @param rows how many changes are looked for
     */
    static Change unpaired(EarlierReport.CellKey key, String metric, Score before, Score after, int rows) {
        double difference = after.value() - before.value();
        double below = Math.hypot(after.value() - after.low(), before.high() - before.value());
        double above = Math.hypot(after.high() - after.value(), before.value() - before.low());
        double widened = Normal.quantile(1 - TAIL / rows) / Normal.quantile(1 - TAIL);
        boolean enough = Math.min(before.n(), after.n()) >= Comparison.FEWEST;
        boolean clear = difference > widened * below || -difference > widened * above;
        return new Change(
                key,
                metric,
                before.value(),
                after.value(),
                difference,
                difference - below,
                difference + above,
                0,
                Optional.empty(),
                Meaning.of(enough && clear, difference));
    }
}
