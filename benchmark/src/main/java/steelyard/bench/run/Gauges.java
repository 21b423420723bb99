package steelyard.bench.run;

import java.util.OptionalLong;
import java.util.function.Supplier;
import steelyard.task.ChatUse;

/**
 * What is read beside the clock.
 *
 * @param residentBytes memory that this process holds now; empty where the system does not tell
 * @param chat how much a chat model was asked so far
 */
public record Gauges(Supplier<OptionalLong> residentBytes, Supplier<ChatUse> chat) {
    /** Memory is not told, no chat model is asked. */
    public static final Gauges NONE = new Gauges(OptionalLong::empty, () -> ChatUse.NONE);
}
