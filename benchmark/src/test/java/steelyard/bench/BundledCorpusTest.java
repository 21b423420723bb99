package steelyard.bench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.bench.lint.Linter;
import steelyard.bench.lint.TaskLint;
import steelyard.corpus.SecondReading;
import steelyard.corpus.TaskFolder;
import steelyard.corpus.TaskFolders;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.task.Progress;
import steelyard.task.Task;

/** The bundled data keep what their datasheet promises. */
class BundledCorpusTest {
    private static final Path CORPUS = Path.of("..", "corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Path, TaskLint> LINTS = new HashMap<>();

    /** Once, since it takes seconds. */
    @BeforeAll
    static void lintAllTasks() {
        try (Encoder encoder = OnnxEncoder.open(2)) {
            Linter linter = new Linter(encoder, Progress.NONE);
            for (Path folder : tasks()) {
                Task task = TaskFolder.read(folder, 42);
                LINTS.put(folder, linter.lint(task, SecondReading.in(folder, task)));
            }
        }
    }

    static List<Path> tasks() {
        return TaskFolders.in(CORPUS).tasks();
    }

    private static TaskLint lint(Path folder) {
        return requireNonNull(LINTS.get(folder), folder.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tasks")
    void nothingLooksWrong(Path folder) {
        assertThat(lint(folder).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sentiment, test labels right by naive Bayes on words, 0.70, 0.90",
        "topics, test labels right by naive Bayes on words, 0.70, 0.90",
        "questions, 'gold document first by BM25, questions of train and dev', 0.55, 0.85",
        "questions, 'gold document first by BM25, questions of test', 0.60, 0.85",
        "sentiment, 'second reading, Cohen''s kappa of labels', 0.85, 1",
        "topics, 'second reading, Cohen''s kappa of labels', 0.85, 1",
        "tickets, 'second reading, Cohen''s kappa of labels', 0.85, 1",
    })
    void tasksAreNeitherTooEasyNorDisputed(String task, String figure, double low, double high) {
        assertThat(lint(CORPUS.resolve(task)).figures())
                .filteredOn(one -> one.name().equals(figure))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isBetween(low, high));
    }

    @Test
    void everyFactOfTheFactSheetStandsInItsDocument() throws IOException {
        facts().forEach((id, fact) -> assertThat(document("questions", fact))
                .as(id)
                .contains(fact.get("value").asText()));
    }

    @ParameterizedTest
    @CsvSource({"questions, train", "questions, test", "tickets, train", "tickets, test"})
    void everyItemThatNamesAFactAgreesWithTheFactSheet(String task, String split) throws IOException {
        Map<String, JsonNode> facts = facts();
        for (JsonNode item : lines(CORPUS.resolve(task).resolve(split + ".jsonl"))) {
            if (item.path("answers").isEmpty() || item.path("fact").asText().isEmpty()) {
                continue;
            }
            JsonNode fact = requireNonNull(
                    facts.get(item.get("fact").asText()), item.get("id").asText());
            assertThat(texts(item.get("documents")))
                    .as(item.toString())
                    .contains(fact.get("document").asText());
            String value = fact.get("value").asText();
            assertThat(texts(item.get("answers")))
                    .as(item.toString())
                    .anyMatch(answer -> value.contains(answer) || answer.contains(value));
        }
    }

    @Test
    void everyChangeOfTheNewSeasonStandsInTheOldAndTheNewDocument() throws IOException {
        List<JsonNode> changes = lines(CORPUS.resolve("updates/changes.jsonl"));
        for (JsonNode change : changes) {
            String before = document("questions", change);
            String after = document("updates", change);
            assertThat(texts(change.get("old_answers"))).as(change.toString()).allMatch(before::contains);
            assertThat(texts(change.get("old_answers"))).as(change.toString()).noneMatch(after::contains);
            assertThat(texts(change.get("new_answers"))).as(change.toString()).allMatch(after::contains);
            assertThat(change.get("new_answers").isEmpty())
                    .isEqualTo(change.get("change").asText().equals("withdrawn"));
        }
        assertThat(changes.stream().filter(change -> change.get("new_answers").isEmpty()))
                .hasSize(10);
        assertThat(changes).hasSize(50);
    }

    private static Map<String, JsonNode> facts() throws IOException {
        Map<String, JsonNode> facts = new HashMap<>();
        for (JsonNode fact :
                new YAMLMapper().readTree(CORPUS.resolve("facts.yaml").toFile()).get("facts")) {
            facts.put(fact.get("id").asText(), fact);
        }
        assertThat(facts).hasSizeGreaterThan(300);
        return facts;
    }

    private static String document(String task, JsonNode item) {
        try {
            return Files.readString(CORPUS.resolve(task)
                    .resolve("documents")
                    .resolve(item.get("document").asText() + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static List<String> texts(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asText())
                .toList();
    }
}
