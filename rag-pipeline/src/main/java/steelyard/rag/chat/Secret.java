package steelyard.rag.chat;

import java.util.Optional;
import steelyard.task.TaskException;

/**
 * A key that must not be seen: it shows itself as stars, and takes itself out of texts that others wrote.
 *
 * @param value the key; empty where none is needed
 */
public record Secret(String value) {
    /** No key, as for most servers on one's own machine. */
    public static final Secret NONE = new Secret("");

    private static final String STARS = "***";

    /**
     * Takes white space off its ends.
     *
     * @throws TaskException if it holds characters that cannot be sent in a header; the message does not show it
     */
    public Secret {
        value = value.strip();
        if (!value.chars().allMatch(unit -> unit > ' ' && unit < 127)) {
            throw new TaskException("the key for the generator holds a blank or a character beyond ASCII; set "
                    + "STEELYARD_API_KEY (or OPENAI_API_KEY) to the key and nothing else");
        }
    }

    /** The key, where there is one. */
    Optional<String> key() {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** A text without the key; servers tend to repeat a key that they reject. */
    String redact(String text) {
        return key().map(key -> text.replace(key, STARS)).orElse(text);
    }

    @Override
    public String toString() {
        return STARS;
    }
}
