package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import steelyard.bench.report.EarlierReport.CellKey;
import steelyard.bench.report.EarlierReport.ItemKey;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Contender;
import steelyard.bench.score.Metric;
import steelyard.bench.score.PairedBootstrap;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;

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
        return new Search(EarlierReport.read(before), EarlierReport.read(after), new PairedBootstrap(seed)).changes();
    }

    /** Whether a method became worse for sure. */
    public boolean regressed() {
        return rows.stream().anyMatch(row -> row.meaning() == Change.Meaning.REGRESSION);
    }

    private record Search(EarlierReport before, EarlierReport after, PairedBootstrap bootstrap) {
        Changes changes() {
            List<CellKey> keys = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (JsonNode cell : after.results().path("cells")) {
                CellKey key = EarlierReport.key(cell);
                if (before.cell(key).isPresent()) {
                    keys.add(key);
                } else {
                    notes.add("%s, %s: only in %s".formatted(key.task(), key.method(), after.file()));
                }
            }
            for (JsonNode cell : before.results().path("cells")) {
                CellKey key = EarlierReport.key(cell);
                if (after.cell(key).isEmpty()) {
                    notes.add("%s, %s: only in %s".formatted(key.task(), key.method(), before.file()));
                }
            }
            if (keys.isEmpty()) {
                throw new TaskException(
                        "%s and %s have no method on the same task in common".formatted(before.file(), after.file()));
            }
            keys.stream()
                    .map(CellKey::task)
                    .distinct()
                    .filter(this::otherData)
                    .forEach(task -> notes.add(task
                            + ": the data have changed; only items that are the same in both are compared one by one"));
            return new Changes(rows(keys), notes);
        }

        private boolean otherData(String task) {
            String hash = "/provenance/tasks/" + task.replace("~", "~0").replace("/", "~1") + "/sha256";
            return !before.results().at(hash).equals(after.results().at(hash));
        }

        private List<Change> rows(List<CellKey> keys) {
            List<SortedSet<ItemKey>> common = keys.stream().map(this::common).toList();
            List<Contender[]> pairs = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!common.get(i).isEmpty()) {
                    pairs.add(new Contender[] {
                        contender(after, keys.get(i), common.get(i)), contender(before, keys.get(i), common.get(i))
                    });
                }
            }
            Comparisons compared = Comparisons.ofPairs("", "", pairs, bootstrap);
            List<Change> rows = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < keys.size(); i++) {
                CellKey key = keys.get(i);
                String metric = metric(key);
                double[] earlier = score(before, key, metric);
                double[] later = score(after, key, metric);
                rows.add(
                        common.get(i).isEmpty()
                                ? Change.unpaired(key, metric, earlier, later)
                                : Change.paired(
                                        key,
                                        metric,
                                        earlier[0],
                                        later[0],
                                        compared.all().get(next++)));
            }
            return rows;
        }

        private String metric(CellKey key) {
            String kind = after.cell(key).orElseThrow().path("kind").asText();
            return Metric.headline(TaskKind.of(kind).orElseThrow()).name();
        }

        private SortedSet<ItemKey> common(CellKey key) {
            SortedMap<ItemKey, Double> none = new TreeMap<>();
            SortedSet<ItemKey> common =
                    new TreeSet<>(before.items().getOrDefault(key, none).keySet());
            common.retainAll(after.items().getOrDefault(key, none).keySet());
            return common;
        }

        /** The answers of several seeds to one item are so many items here; each is compared with its own seed's. */
        private static Contender contender(EarlierReport report, CellKey key, SortedSet<ItemKey> items) {
            Map<ItemKey, Double> values = report.items().getOrDefault(key, new TreeMap<>());
            return Contender.of(
                    key.method(),
                    items.stream()
                            .mapToDouble(item -> values.getOrDefault(item, 0.0))
                            .toArray());
        }

        private static double[] score(EarlierReport report, CellKey key, String metric) {
            JsonNode score = report.cell(key).orElseThrow().path("scores").path(metric);
            if (!score.path("value").isNumber()) {
                throw new TaskException("%s: task '%s', method '%s': no score '%s'"
                        .formatted(report.file(), key.task(), key.method(), metric));
            }
            return new double[] {
                score.path("value").asDouble(),
                score.path("low").asDouble(),
                score.path("high").asDouble()
            };
        }
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
                    row.p().isPresent() ? three(row.p().getAsDouble()) : "-",
                    row.meaning().text()));
        }
        StringBuilder screen = new StringBuilder(table.text());
        notes.forEach(note -> screen.append(note).append('\n'));
        if (rows.stream().anyMatch(row -> row.items() == 0)) {
            screen.append("-: no answers to the same items in both reports; the scores alone are compared.\n");
        }
        return screen.append("p after Holm's correction for all rows.\n").toString();
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("changes");
        for (Change row : rows) {
            list.addObject()
                    .put("task", row.key().task())
                    .put("method", row.key().method())
                    .put("metric", row.metric())
                    .put("before", row.before())
                    .put("after", row.after())
                    .put("difference", Rounded.six(row.difference()))
                    .put("low", Rounded.six(row.low()))
                    .put("high", Rounded.six(row.high()))
                    .put("n", row.items())
                    .put("p_holm", row.p().isPresent() ? Rounded.six(row.p().getAsDouble()) : null)
                    .put("meaning", row.meaning().text());
        }
        notes.forEach(root.putArray("notes")::add);
        return root.toPrettyString() + "\n";
    }
}
