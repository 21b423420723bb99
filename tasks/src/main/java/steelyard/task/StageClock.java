package steelyard.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Cuts the time of one answer into stages. For one thread and one answer. */
public final class StageClock {
    private final LongSupplier nanos;
    private final List<StageTime> stages = new ArrayList<>();
    private long mark;

    /**
     * Starts the first stage.
     *
     * @param nanos a clock such as {@code System::nanoTime}
     */
    public StageClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.mark = nanos.getAsLong();
    }

    /** Ends the stage under way and gives it its name; the next one starts now. */
    public void lap(String stage) {
        long now = nanos.getAsLong();
        stages.add(new StageTime(stage, Duration.ofNanos(now - mark)));
        mark = now;
    }

    /** The stages that have ended so far. */
    public List<StageTime> stages() {
        return List.copyOf(stages);
    }
}
