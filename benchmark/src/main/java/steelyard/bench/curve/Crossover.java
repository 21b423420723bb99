package steelyard.bench.curve;

import java.util.Arrays;

/**
 * From how many labelled examples on one method beats another, see {@link Crossing}.
 *
 * @param first the method that may come from behind
 * @param second the one that it may pass
 * @param smallest labelled examples at the smallest size measured
 * @param largest at the largest
 * @param fromTheStart whether the first method's mean is ahead at every size measured
 * @param measured the crossing of the measured means, in labelled examples; infinite where there is none
 * @param low lower end of the 95 % interval, in labelled examples; infinite where that too lies beyond the largest size
 * @param high upper end; infinite where it lies beyond the largest size
 * @param share of the resamples in which the curves cross within the sizes measured
 * @param last the difference at the largest size
 */
public record Crossover(
        Series first,
        Series second,
        int smallest,
        int largest,
        boolean fromTheStart,
        double measured,
        double low,
        double high,
        double share,
        Difference last) {
    /** Below that share a crossing is not said to lie within the data. */
    private static final double HALF = 0.5;

    /**
     * Judges two curves.
     *
     * @param examples labelled examples at each size, rising
     * @param leads the first curve's mean minus the second's at each size
     * @param resampled the same in each resample: {@code [sizes][resamples]}
     * @param last the difference at the largest size
     */
    static Crossover of(int[] examples, double[] leads, double[][] resampled, Difference last) {
        int sizes = examples.length;
        double[] draws = new double[resampled[0].length];
        double[] lead = new double[sizes];
        for (int draw = 0; draw < draws.length; draw++) {
            for (int size = 0; size < sizes; size++) {
                lead[size] = resampled[size][draw];
            }
            draws[draw] = Crossing.of(examples, lead);
        }
        double within = Arrays.stream(draws).filter(Double::isFinite).count() / (double) draws.length;
        return new Crossover(
                last.first(),
                last.second(),
                examples[0],
                examples[sizes - 1],
                Arrays.stream(leads).allMatch(one -> one > 0),
                Crossing.of(examples, leads),
                TwoLevelBootstrap.low(draws),
                TwoLevelBootstrap.high(draws),
                within,
                last);
    }

    /**
     * Whether a crossing is shown within the sizes measured: in the means and in half of the resamples at least, and the
     * first method is clearly ahead at the largest size.
     */
    public boolean shown() {
        return crossed() && common() && last.clear() && last.low() > 0;
    }

    /** Whether the means cross within the sizes measured, be it by chance. */
    public boolean crossed() {
        return Double.isFinite(measured);
    }

    /** Whether half of the resamples at least cross within the sizes measured. */
    public boolean common() {
        return share >= HALF;
    }
}
