package steelyard.task;

/**
 * How much a chat model was asked.
 *
 * @param replies that it gave
 * @param untold replies whose server did not say how many tokens they took
 * @param read tokens that it read, as far as its server told
 * @param written tokens that it wrote, as far as its server told
 */
public record ChatUse(long replies, long untold, long read, long written) {
    /** Of a model that was not asked. */
    public static final ChatUse NONE = new ChatUse(0, 0, 0, 0);

    public ChatUse {
        if (untold < 0 || replies < untold || read < 0 || written < 0) {
            throw new IllegalArgumentException("no such use: %d replies, %d untold, %d read, %d written"
                    .formatted(replies, untold, read, written));
        }
    }

    /** Both together. */
    public ChatUse and(ChatUse other) {
        return new ChatUse(replies + other.replies, untold + other.untold, read + other.read, written + other.written);
    }

    /** What was added to an earlier state of the same count. */
    public ChatUse since(ChatUse earlier) {
        return new ChatUse(
                replies - earlier.replies, untold - earlier.untold, read - earlier.read, written - earlier.written);
    }
}
