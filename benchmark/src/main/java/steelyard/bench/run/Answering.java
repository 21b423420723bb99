package steelyard.bench.run;

import java.time.Duration;
import java.util.OptionalLong;
import steelyard.task.ChatUse;

/**
 * What answering the items of a cell took, beside the time of each answer.
 *
 * @param items how many were asked: one more than there are where a run was broken off before it could keep an answer
 * @param cpu processor time of the whole process, from before the first of them to behind the last
 * @param residentBytes memory that the process held behind the last item, whatever it was for; empty where the system does
 *     not tell
 * @param chat how much a chat model was asked
 */
public record Answering(int items, Duration cpu, OptionalLong residentBytes, ChatUse chat) {
    /** Of a cell of which nothing was noted. */
    public static final Answering UNKNOWN = new Answering(0, Duration.ZERO, OptionalLong.empty(), ChatUse.NONE);

    public Answering {
        if (items < 0 || cpu.isNegative()) {
            throw new IllegalArgumentException("no such answering: %d items, %s".formatted(items, cpu));
        }
    }

    /** Begins to count, on top of what was counted before a run was broken off. */
    static Count from(Clock clock, Gauges gauges, Answering before) {
        return new Count(
                clock,
                gauges,
                before,
                clock.cpuNanos().getAsLong(),
                gauges.chat().get());
    }

    /**
     * A count that has begun.
     *
     * @param clock tells processor time
     * @param gauges tell the rest
     * @param before what was counted already
     * @param cpu processor time when it began
     * @param chat how much a chat model had been asked then
     */
    record Count(Clock clock, Gauges gauges, Answering before, long cpu, ChatUse chat) {
        /** The count behind so many more items. */
        Answering to(int more) {
            return new Answering(
                    before.items() + more,
                    before.cpu().plusNanos(clock.cpuNanos().getAsLong() - cpu),
                    gauges.residentBytes().get(),
                    before.chat().and(gauges.chat().get().since(chat)));
        }
    }
}
