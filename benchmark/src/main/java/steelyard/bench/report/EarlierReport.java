package steelyard.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import steelyard.bench.score.Metric;
import steelyard.bench.score.Outcome;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;

/**
 * A report as it was left in its folder.
 *
 * @param file its {@code results.json}
 * @param results what stands there
 * @param items what single answers were worth, by task and method and then by seed; empty without {@code predictions.jsonl}
 */
record EarlierReport(Path file, JsonNode results, Map<CellKey, SortedMap<Long, SortedMap<ItemKey, Double>>> items) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A method on a task.
     *
     * @param task its name
     * @param method its name
     */
    record CellKey(String task, String method) {}

    /**
     * An item.
     *
     * @param id its id
     * @param text another text is another item, whatever its id
     */
    record ItemKey(String id, String text) implements Comparable<ItemKey> {
        @Override
        public int compareTo(ItemKey other) {
            int byId = id.compareTo(other.id);
            return byId == 0 ? text.compareTo(other.text) : byId;
        }
    }

    /**
     * Reads a report.
     *
     * @param path a {@code results.json}, or the folder that holds one
     * @throws TaskException if there is none, or it is not one
     */
    static EarlierReport read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve("results.json") : path;
        if (!Files.isRegularFile(file)) {
            throw new TaskException(file + ": there is no such file; give the results.json of a run, or its folder");
        }
        try {
            JsonNode results = JSON.readTree(file.toFile());
            if (results.path("schema").asInt() != Report.SCHEMA
                    || !results.path("cells").isArray()) {
                throw new TaskException(file + ": not the results.json of a run, or one of another version (schema "
                        + results.path("schema").asText("missing") + ", not " + Report.SCHEMA + ")");
            }
            return new EarlierReport(file, results, items(file.resolveSibling("predictions.jsonl"), results));
        } catch (JsonProcessingException e) {
            throw new TaskException(file + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new TaskException("cannot read %s (%s)".formatted(file, e), e);
        }
    }

    private static Map<CellKey, SortedMap<Long, SortedMap<ItemKey, Double>>> items(Path file, JsonNode results)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Map<String, TaskKind> kinds = new HashMap<>();
        results.path("cells")
                .forEach(cell -> kinds.put(
                        cell.path("task").asText(), kind(file, cell.path("kind").asText())));
        Map<CellKey, SortedMap<Long, SortedMap<ItemKey, Double>>> items = new LinkedHashMap<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    put(items, JSON.readTree(line), kinds);
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new TaskException(
                            "%s, line %d: not an answer (%s); remove the file to compare scores alone"
                                    .formatted(file, number, e.getMessage()),
                            e);
                }
            }
        }
        return items;
    }

    private static TaskKind kind(Path file, String id) {
        return TaskKind.of(id)
                .orElseThrow(() -> new TaskException(
                        "%s: there is no kind of task called '%s'".formatted(file.resolveSibling("results.json"), id)));
    }

    private static void put(
            Map<CellKey, SortedMap<Long, SortedMap<ItemKey, Double>>> items,
            JsonNode line,
            Map<String, TaskKind> kinds) {
        String task = line.path("task").asText();
        TaskKind kind = kinds.get(task);
        if (kind == null) {
            throw new IllegalArgumentException("the results know no task '" + task + "'");
        }
        Outcome outcome = new Outcome(PredictionLine.gold(line, kind), AnswerJson.answer(line));
        Metric.PerItem metric = Metric.headline(kind);
        if (metric.counts(outcome)) {
            items.computeIfAbsent(new CellKey(task, line.path("method").asText()), unseen -> new TreeMap<>())
                    .computeIfAbsent(line.path("seed").asLong(), unseen -> new TreeMap<>())
                    .put(new ItemKey(line.path("id").asText(), line.path("text").asText()), metric.of(outcome));
        }
    }

    /** What a method's answers were worth, by seed. */
    SortedMap<Long, SortedMap<ItemKey, Double>> answers(CellKey key) {
        return items.getOrDefault(key, new TreeMap<>());
    }

    /** A method's part of the results. */
    Optional<JsonNode> cell(CellKey key) {
        for (JsonNode cell : results.path("cells")) {
            if (key(cell).equals(key)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** What tells a part of the results apart. */
    static CellKey key(JsonNode cell) {
        return new CellKey(cell.path("task").asText(), cell.path("method").asText());
    }
}
