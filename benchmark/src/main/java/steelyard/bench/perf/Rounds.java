package steelyard.bench.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import steelyard.task.Progress;

/**
 * Lets both sides of a comparison work by turns, so that whatever else the machine does slows both down alike. A first round
 * is not counted; after each the other side begins.
 *
 * @param count rounds that count
 * @param nanos a clock such as {@code System::nanoTime}
 * @param progress told after each side of each round
 */
public record Rounds(int count, LongSupplier nanos, Progress progress) {
    public Rounds {
        if (count < 1) {
            throw new IllegalArgumentException("at least one round must count, not " + count);
        }
    }

    /** Measures a comparison, which stays the caller's. */
    public Measured measure(String name, Comparison comparison) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= count; round++) {
            boolean weBegin = round % 2 == 0;
            double first = seconds(weBegin ? comparison.ours() : comparison.theirs(), name, 2 * round);
            double second = seconds(weBegin ? comparison.theirs() : comparison.ours(), name, 2 * round + 1);
            if (round > 0) {
                ours.add(weBegin ? first : second);
                theirs.add(weBegin ? second : first);
                ratios.add(theirs.getLast() / ours.getLast());
            }
        }
        return new Measured(
                name,
                comparison.title(),
                value(comparison.ours(), comparison.unit(), ours),
                value(comparison.theirs(), comparison.unit(), theirs),
                Spread.of(ratios),
                comparison.bar(),
                comparison.agreement());
    }

    private double seconds(Side side, String name, int done) {
        double seconds = side.seconds(nanos);
        progress.at(name, done + 1, 2L * (count + 1), side.name());
        return seconds;
    }

    private static Measured.Value value(Side side, Unit unit, List<Double> seconds) {
        return new Measured.Value(side.name(), unit.name(), Spread.of(seconds).in(unit.ofSeconds()));
    }
}
