package steelyard.bench.load;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** A clock that can be waited for. Threads may share it. */
public interface Pace {

    /** Nanoseconds from some fixed moment. */
    long nanos();

    /** Returns when the clock shows that moment, or at once if it has passed. */
    void until(long nanos);

    /**
     * A clock that goes on by itself. The last tenth of a millisecond is spun away: a thread that sleeps wakes up late, and
     * that would be counted as time of an answer.
     *
     * @param clock such as {@code System::nanoTime}
     */
    static Pace of(LongSupplier clock) {
        return new Pace() {
            private static final long SPUN = 100_000;

            @Override
            public long nanos() {
                return clock.getAsLong();
            }

            @Override
            public void until(long nanos) {
                for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
                    if (left > SPUN) {
                        LockSupport.parkNanos(left - SPUN);
                    } else {
                        Thread.onSpinWait();
                    }
                }
            }
        };
    }
}
