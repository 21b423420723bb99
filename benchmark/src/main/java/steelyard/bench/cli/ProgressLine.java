package steelyard.bench.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import steelyard.task.Progress;

/**
 * One line on a terminal, rewritten in place: what is being done, how far it is, how long it may still take. For one
 * thread.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String START_OF_LINE = "\r\u001b[K";
    private static final long REDRAW_NANOS = 100_000_000L;
    /** Before that a guess at the rest is worth nothing. */
    private static final long GUESS_NANOS = 2_000_000_000L;

    private static final double NANOS = 1e9;
    /** A line that wraps cannot be rewritten; what is cut off is the end of the detail. */
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final LongSupplier nanos;
    private final boolean shown;
    private String current = "";
    private long startedAt;
    private long doneAtStart;
    private long drawnAt;

    /**
     * A progress line.
     *
     * @param err where the terminal is
     * @param nanos a clock
     * @param shown whether anything is written at all
     */
    ProgressLine(PrintWriter err, LongSupplier nanos, boolean shown) {
        this.err = err;
        this.nanos = nanos;
        this.shown = shown;
    }

    @Override
    public void at(String work, long done, long total, String detail) {
        if (!shown) {
            return;
        }
        long now = nanos.getAsLong();
        boolean begun = !work.equals(current);
        if (begun) {
            current = work;
            startedAt = now;
            doneAtStart = done;
        }
        if (begun || done == total || now - drawnAt >= REDRAW_NANOS) {
            drawnAt = now;
            String line = work + "  " + done + "/" + total + remaining(done, total, now - startedAt)
                    + (detail.isBlank() ? "" : "  " + detail);
            err.print(START_OF_LINE + line.substring(0, Math.min(line.length(), WIDTH)));
            err.flush();
        }
    }

    private String remaining(long done, long total, long elapsed) {
        if (done <= doneAtStart || done >= total || elapsed < GUESS_NANOS) {
            return "";
        }
        long seconds = Math.round(elapsed / NANOS / (done - doneAtStart) * (total - done));
        return String.format(Locale.ROOT, "  ETA %d:%02d", seconds / 60, seconds % 60);
    }

    /** Leaves the line empty. */
    @Override
    public void close() {
        if (shown && !current.isEmpty()) {
            err.print(START_OF_LINE);
            err.flush();
        }
    }
}
