package steelyard.rag.chat;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connect for a connection
 * @param reply for the whole of a reply, to its last byte
 * @param tries how often a server that is busy is asked, at least once
 * @param longestPause between two tries, whatever the server wishes
 * @param pause waits
 */
public record Patience(Duration connect, Duration reply, int tries, Duration longestPause, Pause pause) {
    /** Long enough for a model on a machine without a graphics card. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofMinutes(3), 4, Duration.ofSeconds(60), Thread::sleep);

    /** Waits; a test only takes note. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after that time. */
        void last(Duration time) throws InterruptedException;
    }

    public Patience {
        if (tries < 1) {
            throw new IllegalArgumentException("a server must be asked at least once, not " + tries + " times");
        }
    }
}
