package steelyard.bench.update;

import steelyard.bench.score.PairedBootstrap;

/**
 * By how much accuracy on the same items moved.
 *
 * @param value accuracy now minus accuracy before; below 0, something was forgotten
 * @param low lower end of the 95 % interval, by {@link PairedBootstrap}
 * @param high its upper end
 * @param n how many items
 */
public record Shift(double value, double low, double high, int n) {

    /**
     * Compares item by item.
     *
     * @param before an item's value, 0 or 1
     * @param now the values of the same items in the same order, at least one
     */
    static Shift of(double[] before, double[] now, PairedBootstrap bootstrap) {
        double[] differences = new double[before.length];
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = now[i] - before[i];
            sum += differences[i];
        }
        PairedBootstrap.Drawn drawn = bootstrap.of(new double[][] {differences});
        return new Shift(sum / differences.length, drawn.low(), drawn.high(), differences.length);
    }
}
