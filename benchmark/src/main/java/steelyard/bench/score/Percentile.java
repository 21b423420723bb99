package steelyard.bench.score;

/** Percentiles of sorted values, with linear interpolation between neighbours (definition 7 of Hyndman and Fan 1996). */
public final class Percentile {
    private Percentile() {}

    /**
     * A percentile.
     *
     * @param sorted values in rising order, at least one
     * @param fraction 0 for the smallest, 0.5 for the median, 1 for the largest
     */
    public static double of(double[] sorted, double fraction) {
        double position = fraction * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
