package steelyard.tune.train;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Watches how much of the time that a training may take is gone. Starts when it is made. */
public final class TimeBudget {
    private final LongSupplier nanos;
    private final long started;
    private final @Nullable Double seconds;

    /**
     * @param nanos a clock such as {@code System::nanoTime}
     * @param seconds all the time there is; null for no limit
     */
    TimeBudget(LongSupplier nanos, @Nullable Double seconds) {
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.seconds = seconds;
    }

    /** Whether it is gone. */
    boolean isOver() {
        return share(0) >= 1;
    }

    /** Seconds since the start. */
    double spent() {
        return (nanos.getAsLong() - started) / 1e9;
    }

    /**
     * The share of the time that is gone, from 0 to 1; always 0 without a limit.
     *
     * @param reserve seconds to be kept for what comes after training
     */
    double share(double reserve) {
        return seconds == null ? 0 : Math.clamp(spent() / Math.max(seconds - reserve, 1e-9), 0, 1);
    }
}
