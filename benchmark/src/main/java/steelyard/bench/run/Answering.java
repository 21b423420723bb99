package steelyard.bench.run;

import java.time.Duration;
import java.util.OptionalLong;
import steelyard.task.ChatUse;

/**
 * What answering the items of a cell took, beside the time of each answer.
 *
 * @param items how many it was counted for: fewer than all where a run was broken off within the cell
 * @param cpu processor time of the whole process, from before the first of them to behind the last
 * @param residentBytes memory that the process held behind the last item, whatever it was for; empty where the system does
 *     not tell
 * @param chat how much a chat model was asked
 */
public record Answering(int items, Duration cpu, OptionalLong residentBytes, ChatUse chat) {
    /** Of a cell whose run was broken off behind its last item, before anything was noted. */
    public static final Answering UNKNOWN = new Answering(0, Duration.ZERO, OptionalLong.empty(), ChatUse.NONE);

    public Answering {
        if (items < 0 || cpu.isNegative()) {
            throw new IllegalArgumentException("no such answering: %d items, %s".formatted(items, cpu));
        }
    }

    /** Begins to count. */
    static Count from(Clock clock, Gauges gauges) {
        return new Count(
                clock, gauges, clock.cpuNanos().getAsLong(), gauges.chat().get());
    }

    /**
     * A count that has begun.
     *
     * @param clock tells processor time
     * @param gauges tell the rest
     * @param cpu processor time when it began
     * @param chat how much a chat model had been asked then
     */
    record Count(Clock clock, Gauges gauges, long cpu, ChatUse chat) {
        /** Ends it behind so many items. */
        Answering to(int items) {
            return new Answering(
                    items,
                    Duration.ofNanos(clock.cpuNanos().getAsLong() - cpu),
                    gauges.residentBytes().get(),
                    gauges.chat().get().since(chat));
        }
    }
}
