package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds text in GitHub's Markdown. Whatever a text says, it is shown as it is and does nothing. */
final class Markdown {
    /** What would be markup within a line; none of our lines begins with a text. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]#|~$]");

    /** What GitHub takes for a person or an issue, once its mark is escaped. */
    private static final Pattern CALLS = Pattern.compile("(@|\\\\#)(?=\\w)");

    /** Shows nothing, and parts what must not be read together. */
    private static final String GAP = "<!-- -->";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final StringBuilder text = new StringBuilder();

    /** A text so that nothing in it is markup, names anybody, points at an issue or becomes a link. On one line. */
    static String plain(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        String entities = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String escaped = MARKS.matcher(entities).replaceAll("\\\\$0");
        return CALLS.matcher(escaped).replaceAll("$1" + GAP).replace("://", ":" + GAP + "//");
    }

    Markdown heading(int level, String title) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(title)
                .append("\n\n");
        return this;
    }

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A table whose first columns hold words and whose others hold numbers. */
    Markdown table(int words, List<String> header, List<List<String>> rows) {
        List<String> rule = new ArrayList<>(Collections.nCopies(words, "---"));
        rule.addAll(Collections.nCopies(header.size() - words, "--:"));
        row(header);
        row(rule);
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** {@code 0.841 (0.81–0.88)}; a dash where there is no value. */
    static String score(JsonNode score) {
        return number(score.path("value"), 3) + interval(score);
    }

    /** {@code 0.841 ± 0.012 (0.81–0.88)}: a score with its deviation between seeds, where there were several. */
    static String score(JsonNode score, JsonNode seeds) {
        JsonNode deviation = seeds.path("deviation");
        String spread = deviation.isNumber() ? " ± " + number(deviation, 3) : "";
        return number(score.path("value"), 3) + spread + interval(score);
    }

    /** {@code 4.10 (3.77–4.55)}: a percentile of times in milliseconds. */
    static String millis(JsonNode percentile) {
        return number(percentile.path("value"), 2) + interval(percentile);
    }

    /** Behind a value; one of the ends may be unknown, or both. */
    private static String interval(JsonNode of) {
        String low = number(of.path("low"), 2);
        String high = number(of.path("high"), 2);
        if (of.path("low").isNumber()) {
            return of.path("high").isNumber() ? " (%s–%s)".formatted(low, high) : " (from %s)".formatted(low);
        }
        return of.path("high").isNumber() ? " (up to %s)".formatted(high) : "";
    }

    /** A number with so many decimals; a dash where there is none. */
    static String number(JsonNode number, int decimals) {
        return number.isNumber() ? String.format(Locale.ROOT, "%." + decimals + "f", number.asDouble()) : "–";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
