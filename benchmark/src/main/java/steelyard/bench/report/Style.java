package steelyard.bench.report;

/** How text is set off: by escape sequences on a terminal, or not at all. */
public enum Style {
    /** For files, pipes, and people who set {@code NO_COLOR}. */
    PLAIN,
    /** For a terminal that understands ANSI sequences. */
    ANSI;

    /** Sets a text off as important. Takes no room on the line. */
    public String bold(String text) {
        return this == ANSI ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Sets a text back as less important. Takes no room on the line. */
    public String faint(String text) {
        return this == ANSI ? "\u001b[2m" + text + "\u001b[0m" : text;
    }
}
