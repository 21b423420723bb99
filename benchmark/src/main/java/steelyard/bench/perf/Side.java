package steelyard.bench.perf;

import java.util.function.LongSupplier;

/** One of two ways to do the same work. For one thread. */
public interface Side {
    /** What does the work, as a table calls it. */
    String name();

    /**
     * Does the work once.
     *
     * @param nanos a clock such as {@code System::nanoTime}
     * @return how long it took in seconds, all of it or a typical part
     */
    double seconds(LongSupplier nanos);

    /** A side whose work is timed from its beginning to its end. */
    static Side timed(String name, Runnable work) {
        return new Side() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double seconds(LongSupplier nanos) {
                long start = nanos.getAsLong();
                work.run();
                return (nanos.getAsLong() - start) / 1e9;
            }
        };
    }
}
