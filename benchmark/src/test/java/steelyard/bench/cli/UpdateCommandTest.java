package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The north ferry sails at another time, the south ferry's is not told any more, and there are animals beside fruit and tools. */
class UpdateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all tests: what is tuned for one of them is in the cache for the others. */
    @TempDir
    private static Path home = Path.of("");

    private static Shell.Result first = new Shell.Result(-1, "", "");

    private final Shell shell = new Shell(home);
    private final Path out = home.resolve("report");

    @BeforeAll
    static void twoTasksAndAnUpdateOfBoth() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        TaskFolders.update(home.resolve("corpus/updates"));
        first = new Shell(home).call("update", "--out", home.resolve("report").toString());
    }

    @Test
    void showsATableForEachTaskAndASentenceForEachMethod() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("questions", "changed", "unchanged", "withdrawn", "stale", "forgetting", "ready in", "cpu")
                .contains("rag was fresh again after", "(re-index); it still gave 0 of 2 old answers (2 without).")
                .contains("finetuned was fresh again after", "(retrain)")
                .contains("hybrid was fresh again after", "(re-index and retrain)")
                .contains("baseline has no remedy and stays as it was: it gave 1 of 2 old answers.")
                .contains("new is 0 by construction until the remedy")
                .endsWith("Report folder: " + out + "\n");
        assertThat(first.out().lines().filter(line -> !line.startsWith("Report")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void retrievalKnowsTheNewFactAndSaysNothingStaleAfterReindexing() throws IOException {
        JsonNode before = row(results(out), "questions", "rag", "before");
        JsonNode after = row(results(out), "questions", "rag", "after");
        JsonNode remedied = row(results(out), "questions", "rag", "remedied");
        assertThat(before.at("/scores/changed/value").asDouble()).isEqualTo(1);
        assertThat(before.at("/scores/withdrawn/value").asDouble()).isEqualTo(1);
        assertThat(before.has("stale_rate")).isFalse();
        assertThat(after.at("/scores/changed/value").asDouble()).isZero();
        assertThat(after.at("/scores/withdrawn/value").asDouble()).isZero();
        assertThat(after.at("/stale_rate/value").asDouble()).isEqualTo(1);
        assertThat(after.has("seconds_to_fresh")).isFalse();
        assertThat(remedied.at("/scores/changed/value").asDouble()).isEqualTo(1);
        assertThat(remedied.at("/stale_rate/value").asDouble()).isZero();
        assertThat(remedied.at("/forgetting/value").asDouble()).isZero();
        assertThat(remedied.at("/seconds_to_fresh").asDouble()).isPositive();
        assertThat(remedied.at("/remedy").asText()).isEqualTo("re-index");
    }

    @Test
    void aClosedBookKnowsTheNewFactsOnceItsTrainingQuestionsTellThem() throws IOException {
        JsonNode remedied = row(results(out), "questions", "finetuned", "remedied");
        JsonNode facts = results(out).at("/tasks/0");
        assertThat(facts.at("/changes").asInt()).isEqualTo(2);
        assertThat(facts.at("/changes_in_training").asInt()).isEqualTo(2);
        assertThat(facts.at("/training_questions_revised").asInt()).isEqualTo(2);
        assertThat(remedied.at("/stale_rate/value").asDouble()).isZero();
        assertThat(remedied.has("not_in_training")).isFalse();
    }

    @Test
    void theReaderIsKeptWhereDocumentsChange() throws IOException {
        JsonNode hybrid = row(results(out), "questions", "hybrid", "remedied");
        assertThat(hybrid.at("/remedy").asText()).isEqualTo("re-index");
        assertThat(hybrid.at("/from_cache").asBoolean()).isFalse();
        assertThat(hybrid.at("/stale_rate/value").asDouble()).isZero();
    }

    @Test
    void newLabelsAreUnknownUntilTheRemedy() throws IOException {
        for (String method : List.of("baseline", "rag", "finetuned", "finetuned-head", "hybrid")) {
            assertThat(row(results(out), "things", method, "before").has("new")).isFalse();
            JsonNode after = row(results(out), "things", method, "after");
            assertThat(after.at("/scores/new/value").asDouble()).isZero();
            assertThat(after.at("/stale_rate/value").asDouble()).isEqualTo(1);
        }
        JsonNode rag = row(results(out), "things", "rag", "remedied");
        assertThat(rag.at("/scores/new/value").asDouble()).isEqualTo(1);
        assertThat(rag.at("/scores/unchanged/n").asInt()).isEqualTo(3);
        assertThat(row(results(out), "things", "hybrid", "remedied")
                        .at("/remedy")
                        .asText())
                .isEqualTo("both");
    }

    @Test
    void jsonPrintsExactlyWhatStandsInTheReportFolder() throws IOException {
        Path folder = home.resolve("json");
        Shell.Result result =
                shell.call("update", "--methods", "rag", "--limit", "1", "--json", "--out", folder.toString());
        assertThat(result.out()).isEqualTo(Files.readString(folder.resolve("update.json")));
        JsonNode results = results(folder);
        assertThat(results.at("/schema").asInt()).isEqualTo(1);
        assertThat(results.at("/experiment").asText()).isEqualTo("spring");
        assertThat(results.at("/provenance/tasks/questions/sha256").asText()).hasSize(64);
        assertThat(results.at("/rows")).hasSize(6);
        assertThat(row(results, "things", "rag", "after").at("/scores/new/n").asInt())
                .isEqualTo(1);
        assertThat(folder.resolve("update.json.part")).doesNotExist();
    }

    @Test
    void aFolderOfOnesOwnIsFoundBesideItsTasks() throws IOException {
        Path own = home.resolve("mine");
        TaskFolders.questions(own.resolve("questions"));
        TaskFolders.things(own.resolve("things"));
        TaskFolders.update(own.resolve("news"));
        Shell.Result result = shell.call(
                "update",
                "--task",
                own.resolve("news").toString(),
                "--methods",
                "baseline",
                "--out",
                own.resolve("report").toString());
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void aWrongFolderIsNamedWithFileLineAndRemedyAndNothingIsWritten() throws IOException {
        Path wrong = home.resolve("wrong/updates");
        TaskFolders.update(wrong);
        TaskFolders.write(
                wrong.resolve("changes.jsonl"),
                "{\"id\":\"c1\",\"change\":\"changed\",\"document\":\"east\",\"question\":\"When?\","
                        + "\"old_answers\":[\"noon\"],\"new_answers\":[\"ten\"]}");
        Path none = home.resolve("wrong/report");
        Shell.Result result = shell.call("update", "--task", wrong.toString(), "--out", none.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("changes.jsonl line 1: field 'document': there is no document 'east'", "correct the id");
        assertThat(none).doesNotExist();
    }

    @Test
    void wrongCallsAreRefused() {
        Shell.Result unknown = shell.call("update", "--methods", "ragg");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no method 'ragg'", "finetuned-head");
        Shell.Result both = shell.call("update", "--train-budget", "5s", "--full-training");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("contradict each other");
        Shell.Result nowhere =
                shell.call("update", "--task", home.resolve("nowhere").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("is not a folder");
    }

    private static JsonNode results(Path folder) throws IOException {
        return JSON.readTree(folder.resolve("update.json").toFile());
    }

    private static JsonNode row(JsonNode results, String task, String method, String state) {
        for (JsonNode row : results.at("/rows")) {
            if (row.at("/task").asText().equals(task)
                    && row.at("/method").asText().equals(method)
                    && row.at("/state").asText().equals(state)) {
                return row;
            }
        }
        throw new AssertionError("no row " + task + "/" + method + "/" + state);
    }
}
