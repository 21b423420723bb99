package steelyard.bench.perf;

/**
 * A comparison that was made.
 *
 * @param name by which a user chooses it
 * @param title what was compared
 * @param ours this program
 * @param theirs what it was compared with
 * @param ratio how many times as fast this program was, round by round
 * @param bar what the median of the ratio is meant to be at least
 * @param agreement whether both sides did the same work
 */
public record Measured(
        String name, String title, Value ours, Value theirs, Spread ratio, double bar, Agreement agreement) {

    /**
     * What a side reached.
     *
     * @param side what did the work
     * @param unit of the numbers
     * @param spread over all rounds
     */
    public record Value(String side, String unit, Spread spread) {}

    /** Whether the ratio is as large as it is meant to be, and both sides did the same work. */
    public boolean reached() {
        return ratio.median() >= bar && agreement.holds();
    }
}
