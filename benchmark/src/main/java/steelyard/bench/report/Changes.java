package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import steelyard.bench.report.EarlierReport.CellKey;
import steelyard.bench.report.EarlierReport.ItemKey;
import steelyard.bench.score.Comparison;
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

    private static final SortedMap<ItemKey, Double> NOTHING = new TreeMap<>();

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
            List<Optional<Contender[]>> pairs = keys.stream().map(this::paired).toList();
            Comparisons compared = Comparisons.ofPairs(
                    "", "", pairs.stream().flatMap(Optional::stream).toList(), bootstrap);
            List<Change> rows = new ArrayList<>();
            int next = 0;
            for (int i = 0; i < keys.size(); i++) {
                CellKey key = keys.get(i);
                String metric = metric(key);
                if (pairs.get(i).isPresent()) {
                    Contender[] pair = pairs.get(i).get();
                    rows.add(Change.paired(
                            key,
                            metric,
                            pair[1].mean(),
                            pair[0].mean(),
                            compared.all().get(next++)));
                } else {
                    rows.add(Change.unpaired(key, metric, score(before, key, metric), score(after, key, metric)));
                }
            }
            return rows;
        }

        /**
         * After and before on the items that both have, seed by seed, or in the mean over the seeds where these are others.
         * Empty where less than half of the items are the same, or less than 20: what became of the rest would not count.
         */
        private Optional<Contender[]> paired(CellKey key) {
            SortedMap<Long, SortedMap<ItemKey, Double>> earlier = before.answers(key);
            SortedMap<Long, SortedMap<ItemKey, Double>> later = after.answers(key);
            if (earlier.isEmpty() || later.isEmpty()) {
                return Optional.empty();
            }
            SortedSet<Long> seeds = new TreeSet<>(earlier.keySet());
            seeds.retainAll(later.keySet());
            if (seeds.isEmpty()) {
                earlier = meanOfSeeds(earlier);
                later = meanOfSeeds(later);
                seeds.addAll(earlier.keySet());
            }
            SortedSet<ItemKey> items = new TreeSet<>();
            Stream.of(earlier, later).flatMap(all -> all.values().stream()).forEach(all -> items.addAll(all.keySet()));
            int all = items.size();
            for (long seed : seeds) {
                items.retainAll(earlier.getOrDefault(seed, NOTHING).keySet());
                items.retainAll(later.getOrDefault(seed, NOTHING).keySet());
            }
            return items.size() < Comparison.FEWEST || 2 * items.size() < all
                    ? Optional.empty()
                    : Optional.of(
                            new Contender[] {contender(key, later, seeds, items), contender(key, earlier, seeds, items)
                            });
        }

        private static Contender contender(
                CellKey key,
                SortedMap<Long, SortedMap<ItemKey, Double>> answers,
                SortedSet<Long> seeds,
                SortedSet<ItemKey> items) {
            return new Contender(
                    key.method(),
                    seeds.stream()
                            .map(seed -> answers.getOrDefault(seed, NOTHING))
                            .map(ofSeed -> items.stream()
                                    .mapToDouble(item -> ofSeed.getOrDefault(item, 0.0))
                                    .toArray())
                            .toArray(double[][]::new));
        }

        /** Under one seed that is none. */
        private static SortedMap<Long, SortedMap<ItemKey, Double>> meanOfSeeds(
                SortedMap<Long, SortedMap<ItemKey, Double>> answers) {
            SortedMap<ItemKey, Double> means = new TreeMap<>();
            answers.values()
                    .forEach(ofSeed ->
                            ofSeed.forEach((item, value) -> means.merge(item, value / answers.size(), Double::sum)));
            SortedMap<Long, SortedMap<ItemKey, Double>> one = new TreeMap<>();
            if (!means.isEmpty()) {
                one.put(0L, means);
            }
            return one;
        }

        private String metric(CellKey key) {
            String kind = after.cell(key).orElseThrow().path("kind").asText();
            return Metric.headline(TaskKind.of(kind).orElseThrow()).name();
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
            screen.append(
                    "-: at least half of the items, and 20, are not the same in both reports; the scores alone are compared.\n");
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
                    .put("p_holm", row.p().isPresent() ? Rounded.digits(row.p().getAsDouble()) : null)
                    .put("meaning", row.meaning().text());
        }
        notes.forEach(root.putArray("notes")::add);
        return root.toPrettyString() + "\n";
    }
}
