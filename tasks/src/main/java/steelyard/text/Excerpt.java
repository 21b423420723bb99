package steelyard.text;

import java.util.regex.Pattern;

/** Other people's text made fit for a line of a message or a screen: no line breaks, and nothing that steers a terminal. */
public final class Excerpt {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Control characters, and those that turn the direction of all that follows (Unicode Annex 9). */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final String REPLACEMENT = "\uFFFD";

    private Excerpt() {}

    /** All of a text on one line, with U+FFFD in the place of each character that would steer a terminal. */
    public static String line(String text) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        return STEERING.matcher(line).replaceAll(REPLACEMENT);
    }

    /**
     * The beginning of a text on one line.
     *
     * @param most code points; what is longer ends in "…" instead
     */
    public static String of(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
