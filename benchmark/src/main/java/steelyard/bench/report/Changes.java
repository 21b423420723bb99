package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.PairedBootstrap;
import steelyard.task.TaskException;

/**
 * What became of each method on each task from one report to the next.
 *
 * @param rows methods that both reports have, in the order of the second
 * @param notes what could not be compared, or should not
 */
public record Changes(List<Change> rows, List<String> notes) {
    public Changes {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Compares two reports; answers one by one where both have them for the same items.
     *
     * @param before a {@code results.json}, or a report folder
     * @param after the same
     * @param seed of the bootstrap
     * @throws TaskException if one of them cannot be read, or they have nothing in common
     */
    public static Changes between(Path before, Path after, long seed) {
        return new ChangeSearch(EarlierReport.read(before), EarlierReport.read(after), new PairedBootstrap(seed))
                .changes();
    }

    /** Whether a method became worse for sure. */
    public boolean regressed() {
        return rows.stream().anyMatch(row -> row.meaning() == Change.Meaning.REGRESSION);
    }

    /** For people. */
    public String screen(Style style) {
        TextTable table = new TextTable(
                style, List.of("change", "metric", "before", "after", "difference", "95 % interval", "items", "p", ""));
        String task = "";
        for (Change row : rows) {
            if (!row.key().task().equals(task)) {
                task = row.key().task();
                table.heading(task);
            }
            table.row(List.of(
                    "  " + row.key().method(),
                    row.metric(),
                    three(row.before()),
                    three(row.after()),
                    signed(row.difference()),
                    signed(row.low()) + " to " + signed(row.high()),
                    row.items() == 0 ? "-" : Integer.toString(row.items()),
                    row.compared().map(found -> three(found.holm())).orElse("-"),
                    row.meaning().text()));
        }
        StringBuilder screen = new StringBuilder(table.text());
        notes.forEach(note -> screen.append(note).append('\n'));
        if (rows.stream().anyMatch(row -> row.items() == 0)) {
            screen.append(
                    "-: not at least half of the items, and 20, are the same in both reports; the scores alone are compared.\n");
        }
        return screen.append("p after Holm's correction for all rows; an interval is of its row alone.\n")
                .toString();
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    private static void putTest(ObjectNode node, Comparison found) {
        node.put("test", found.test().id())
                .put("p", Rounded.digits(found.p()))
                .put("p_holm", Rounded.digits(found.holm()));
        found.needed().ifPresentOrElse(needed -> node.put("n_needed", needed), () -> node.putNull("n_needed"));
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("changes");
        for (Change row : rows) {
            ObjectNode node = list.addObject()
                    .put("task", row.key().task())
                    .put("method", row.key().method())
                    .put("metric", row.metric())
                    .put("before", row.before())
                    .put("after", row.after())
                    .put("difference", Rounded.six(row.difference()))
                    .put("low", Rounded.six(row.low()))
                    .put("high", Rounded.six(row.high()))
                    .put("n", row.items())
                    .put("meaning", row.meaning().text());
            row.compared().ifPresent(found -> putTest(node, found));
        }
        notes.forEach(root.putArray("notes")::add);
        return root.toPrettyString() + "\n";
    }
}
