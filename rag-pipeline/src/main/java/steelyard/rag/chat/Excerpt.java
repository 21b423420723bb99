package steelyard.rag.chat;

/** Shows what a server or a model said, short enough for a message. */
final class Excerpt {
    /** In characters; what is longer loses its end. */
    private static final int LENGTH = 300;

    private Excerpt() {}

    /** On one line. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line;
    }
}
