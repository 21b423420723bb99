package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
 * Looks for what two reports have in common, and compares it: answer by answer where they are to the same items.
 *
 * @param before the first report
 * @param after the second
 * @param bootstrap of paired comparisons
 */
record ChangeSearch(EarlierReport before, EarlierReport after, PairedBootstrap bootstrap) {
    private static final SortedMap<ItemKey, Double> NOTHING = new TreeMap<>();

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
                        new Contender[] {contender(key, later, seeds, items), contender(key, earlier, seeds, items)});
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
