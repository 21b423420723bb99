package steelyard.tune;

import java.util.function.LongSupplier;

/**
 * What fine-tuning needs from outside.
 *
 * @param options what a user wants otherwise than usual
 * @param seed of all that is drawn
 * @param threads how many threads train and answer
 * @param nanos wall clock, such as {@code System::nanoTime}
 * @param cpuNanos processor time of this process
 */
public record TuneSettings(TuneOptions options, long seed, int threads, LongSupplier nanos, LongSupplier cpuNanos) {
    public TuneSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }
}
