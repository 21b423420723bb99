package steelyard.encoder;

/**
 * What a model wants to read before a text, by the text's role; empty where it wants nothing.
 *
 * @param query before queries, with the space behind it
 * @param passage before passages
 * @param peer before texts that are compared with their like
 */
public record Prefixes(String query, String passage, String peer) {
    /** For models that make no difference. */
    public static final Prefixes NONE = new Prefixes("", "", "");

    /** The prefix of a role. */
    public String of(TextRole role) {
        return switch (role) {
            case QUERY -> query;
            case PASSAGE -> passage;
            case PEER -> peer;
        };
    }
}
