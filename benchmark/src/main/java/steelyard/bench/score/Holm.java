package steelyard.bench.score;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down procedure (1979): p values of several comparisons, made larger for there being several. */
final class Holm {
    private Holm() {}

    /**
     * Adjusts p values so that among all comparisons of which none is real, one is at most 0.05 with a chance of at most 5 %.
     *
     * @param p one for each comparison, in any order
     * @return the adjusted ones in the same order
     */
    static double[] adjusted(double[] p) {
        int[] rising = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double highest = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            highest = Math.max(highest, Math.min(1, (p.length - rank) * p[rising[rank]]));
            adjusted[rising[rank]] = highest;
        }
        return adjusted;
    }
}
