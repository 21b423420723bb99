package steelyard.bench.load;

import java.util.Arrays;
import java.util.Random;

/**
 * Moments at which requests arrive that know nothing of each other: the times between them are exponential. The same seed and
 * rate give the same moments.
 *
 * @param ratePerSecond how many arrive in a second on average, above 0
 * @param seed of the draws
 */
record PoissonArrivals(double ratePerSecond, long seed) {
    private static final double NANOS = 1e9;

    PoissonArrivals {
        if (!(ratePerSecond > 0 && Double.isFinite(ratePerSecond))) {
            throw new IllegalArgumentException("not a rate: " + ratePerSecond);
        }
    }

    /** The moments within a step, in rising order, in nanoseconds from its beginning; the first at least, whenever it is. */
    long[] within(StepLength length) {
        Random random = new Random(seed); // its sequence is fixed by its specification
        long[] moments = new long[16];
        int count = 0;
        double at = 0;
        while (count < length.requests()) {
            at += -Math.log(1 - random.nextDouble()) / ratePerSecond * NANOS;
            if (count > 0 && at > length.nanos()) {
                break;
            }
            if (count == moments.length) {
                moments = Arrays.copyOf(moments, 2 * count);
            }
            moments[count++] = Math.round(at);
        }
        return Arrays.copyOf(moments, count);
    }
}
