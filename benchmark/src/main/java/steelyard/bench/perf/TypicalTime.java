package steelyard.bench.perf;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import steelyard.bench.score.Percentile;

/**
 * The same work for one thing after the other; its time is a percentile over the things.
 *
 * @param name what does the work
 * @param share of things that take no longer: 0.5 for the median
 * @param things at least one
 * @param work done for each
 */
record TypicalTime<T>(String name, double share, List<T> things, Consumer<T> work) implements Side {
    @Override
    public double seconds(LongSupplier nanos) {
        double[] seconds = new double[things.size()];
        for (int i = 0; i < seconds.length; i++) {
            long start = nanos.getAsLong();
            work.accept(things.get(i));
            seconds[i] = (nanos.getAsLong() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return Percentile.of(seconds, share);
    }
}
