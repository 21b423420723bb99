package steelyard.bench.report;

import java.time.Duration;
import java.util.Locale;
import steelyard.bench.score.Score;
import steelyard.bench.update.Effort;
import steelyard.bench.update.Shift;

/** The cells of a table of states, each as short as it can be and still be read. */
final class UpdateCells {
    private UpdateCells() {}

    /** {@code 1.3 s}. */
    static String seconds(Effort effort) {
        return seconds(effort.wall());
    }

    static String cpuSeconds(Effort effort) {
        return seconds(effort.cpu());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    /** The time, with marks for what a note below the table says: {@code 21.0 s*}. */
    static String marked(Effort effort) {
        return seconds(effort) + (effort.fromCache() ? "*" : "") + (effort.cut() ? "!" : "");
    }

    /** How many items a share is. */
    static String count(Score score) {
        return Long.toString(Math.round(score.value() * score.n()));
    }

    /** {@code 2 of 50}. */
    static String countOfAll(Score score) {
        return count(score) + " of " + score.n();
    }

    /** {@code -0.012 -.03 to .01}: a difference and its interval. */
    static String difference(Shift shift) {
        return String.format(
                Locale.ROOT,
                "%+.3f %s to %s",
                shift.value(),
                ScoreCells.bound(shift.low()),
                ScoreCells.bound(shift.high()));
    }
}
