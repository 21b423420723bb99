package steelyard.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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
     * @param gold so is one where other answers are right
     */
    record ItemKey(String id, String text, String gold) implements Comparable<ItemKey> {
        private static final Comparator<ItemKey> ORDER =
                Comparator.comparing(ItemKey::id).thenComparing(ItemKey::text).thenComparing(ItemKey::gold);

        @Override
        public int compareTo(ItemKey other) {
            return ORDER.compare(this, other);
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
            throw new TaskException(file + ": no JSON: " + reason(e), e);
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
                                    .formatted(file, number, reason(e)),
                            e);
                }
            }
        }
        return items;
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
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
        if (!line.path("answer").isTextual()) {
            throw new IllegalArgumentException("the text 'answer' is missing");
        }
        Outcome outcome = new Outcome(PredictionLine.gold(line, kind), AnswerJson.answer(line));
        Metric.PerItem metric = Metric.headline(kind);
        if (metric.counts(outcome)) {
            items.computeIfAbsent(new CellKey(task, line.path("method").asText()), unseen -> new TreeMap<>())
                    .computeIfAbsent(line.path("seed").asLong(), unseen -> new TreeMap<>())
                    .put(item(line), metric.of(outcome));
        }
    }

    private static ItemKey item(JsonNode line) {
        String gold = line.path("gold_label") + " " + line.path("gold") + " " + line.path("gold_documents");
        return new ItemKey(line.path("id").asText(), line.path("text").asText(), gold);
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

    /** What kind of task a method answered. */
    String kind(CellKey key) {
        return cell(key).orElseThrow().path("kind").asText();
    }

    /** What methods are ranked by on tasks of that kind. */
    String metric(CellKey key) {
        return Metric.headline(TaskKind.of(kind(key)).orElseThrow()).name();
    }

    /** How many items that score of a method is of. */
    int scored(CellKey key) {
        JsonNode cell = cell(key).orElseThrow();
        return cell.path("scores")
                .path(metric(key))
                .path("n")
                .asInt(cell.path("n").asInt());
    }

    /** Whether there is an answer to each item under each seed. */
    boolean holdsAllAnswers(CellKey key) {
        SortedMap<Long, SortedMap<ItemKey, Double>> answers = answers(key);
        int wanted = scored(key);
        return !answers.isEmpty() && answers.values().stream().allMatch(ofSeed -> ofSeed.size() == wanted);
    }

    /** What tells a part of the results apart. */
    static CellKey key(JsonNode cell) {
        return new CellKey(cell.path("task").asText(), cell.path("method").asText());
    }
}
