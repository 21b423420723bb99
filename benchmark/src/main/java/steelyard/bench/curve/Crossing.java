package steelyard.bench.curve;

/**
 * Where one curve rises above another for good.
 *
 * <p>It is the smallest number of labelled examples from which the first curve's mean lies above the second's at every larger
 * size measured. Between the last size at which it does not and the next, both curves are taken as straight lines over the
 * logarithm of the number of examples. A curve that is above at every size crosses at the smallest, or before it; one that
 * is not above at the largest does not cross.
 */
final class Crossing {
    /** Where there is no crossing within the sizes measured: behind all of them. */
    static final double NONE = Double.POSITIVE_INFINITY;

    private Crossing() {}

    /**
     * The crossing of two curves.
     *
     * @param examples labelled examples at each size, rising
     * @param leads the first curve's mean minus the second's at each size
     * @return a number of examples, or {@link #NONE}
     */
    static double of(int[] examples, double[] leads) {
        int last = leads.length - 1;
        while (last >= 0 && leads[last] > 0) {
            last--;
        }
        if (last == leads.length - 1) {
            return NONE;
        }
        if (last < 0) {
            return examples[0];
        }
        double way = -leads[last] / (leads[last + 1] - leads[last]);
        return examples[last] * Math.pow((double) examples[last + 1] / examples[last], way);
    }
}
