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
import steelyard.bench.score.PairedBootstrap;
import steelyard.bench.score.Score;
import steelyard.task.TaskException;

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
        for (JsonNode cell : after.results().path("cells")) {
            CellKey key = EarlierReport.key(cell);
            if (before.cell(key).isPresent() && before.kind(key).equals(after.kind(key))) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            throw new TaskException("%s and %s have no method on the same task of one kind in common"
                    .formatted(before.file(), after.file()));
        }
        return new Changes(rows(keys), new ChangeNotes(before, after).on(keys));
    }

    private List<Change> rows(List<CellKey> keys) {
        List<Optional<Contender[]>> pairs = keys.stream().map(this::paired).toList();
        Comparisons compared = Comparisons.ofPairs(
                "", "", pairs.stream().flatMap(Optional::stream).toList(), bootstrap);
        List<Change> rows = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < keys.size(); i++) {
            CellKey key = keys.get(i);
            String metric = after.metric(key);
            if (pairs.get(i).isPresent()) {
                Contender[] pair = pairs.get(i).get();
                rows.add(Change.paired(
                        key,
                        metric,
                        pair[1].mean(),
                        pair[0].mean(),
                        compared.all().get(next++)));
            } else {
                rows.add(Change.unpaired(
                        key, metric, score(before, key, metric), score(after, key, metric), keys.size()));
            }
        }
        return rows;
    }

    /**
     * After and before on the items that both have under all seeds, seed by seed. Where these are others, they are put side by
     * side as they come: differences of independent seeds vary by what both vary. Empty where less than half of the items are
     * the same, or less than 20: what became of the rest would not count.
     */
    private Optional<Contender[]> paired(CellKey key) {
        SortedMap<Long, SortedMap<ItemKey, Double>> earlier = before.answers(key);
        SortedMap<Long, SortedMap<ItemKey, Double>> later = after.answers(key);
        if (!before.holdsAllAnswers(key) || !after.holdsAllAnswers(key)) {
            return Optional.empty();
        }
        SortedSet<Long> seeds = new TreeSet<>(earlier.keySet());
        seeds.retainAll(later.keySet());
        if (seeds.isEmpty()) {
            earlier = numbered(earlier);
            later = numbered(later);
            seeds.addAll(earlier.size() < later.size() ? earlier.keySet() : later.keySet());
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

    /** The same under the numbers from 0 on instead of seeds. */
    private static SortedMap<Long, SortedMap<ItemKey, Double>> numbered(
            SortedMap<Long, SortedMap<ItemKey, Double>> answers) {
        SortedMap<Long, SortedMap<ItemKey, Double>> numbered = new TreeMap<>();
        answers.values().forEach(ofSeed -> numbered.put((long) numbered.size(), ofSeed));
        return numbered;
    }

    private static Score score(EarlierReport report, CellKey key, String metric) {
        JsonNode score = report.cell(key).orElseThrow().path("scores").path(metric);
        if (!score.path("value").isNumber()) {
            throw new TaskException("%s: task '%s', method '%s': no score '%s'"
                    .formatted(report.file(), key.task(), key.method(), metric));
        }
        return new Score(
                score.path("value").asDouble(),
                score.path("low").asDouble(),
                score.path("high").asDouble(),
                report.scored(key));
    }
}
