package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path out = home;

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        shell = new Shell(home);
        out = home.resolve("report");
    }

    @Test
    void runsEveryMethodOnEveryTaskAndShowsTablesAndWhoWasAhead() {
        Shell.Result result = shell.call("run", "--out", out.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("classification", "accuracy", "macro f1", "mcc", "p50 ms", "p95 ms", "p99 ms", "prepare")
                .contains("things (3 items)", "questions (3 items)", "questions, seen (2 items)", "baseline", "rag")
                .contains("Which method was ahead", "things: ", "questions: ", "contains: the answer holds")
                .endsWith("Report folder: " + out + "\n");
        assertThat(result.out().lines()).noneMatch(line -> line.contains("\u001b"));
        assertThat(result.out().lines().takeWhile(line -> !line.startsWith("Which")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void leavesResultsAndALineForEveryItemOfEveryCell() throws IOException {
        assertThat(run().code()).isZero();
        JsonNode results = results();
        assertThat(results.at("/schema").asInt()).isEqualTo(1);
        assertThat(results.at("/provenance/tasks/things/train").asInt()).isEqualTo(5);
        assertThat(results.at("/provenance/base_model_sha256").asText()).hasSize(64);
        assertThat(results.at("/provenance/commit").asText()).isEqualTo("unknown");
        assertThat(results.at("/cells")).hasSize(7);
        List<String> lines = Files.readAllLines(out.resolve("predictions.jsonl"));
        assertThat(lines).hasSize(7 * 3);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(List.of(
                        first.at("/task").asText(),
                        first.at("/method").asText(),
                        first.at("/id").asText()))
                .containsExactly("questions", "baseline", "q1");
    }

    @Test
    void retrievalFindsTheRightDocumentAndTheBaselineNone() throws IOException {
        assertThat(run().code()).isZero();
        JsonNode rag = cell("questions", "rag");
        assertThat(rag.at("/scores/evidence_recall/value").asDouble()).isEqualTo(1);
        assertThat(rag.at("/scores/evidence_recall/n").asInt()).isEqualTo(2);
        assertThat(cell("questions", "baseline")
                        .at("/scores/evidence_recall/value")
                        .asDouble())
                .isZero();
        assertThat(cell("things", "rag").at("/scores/accuracy/value").asDouble())
                .isEqualTo(1);
        assertThat(cell("things", "baseline").at("/scores/accuracy/value").asDouble())
                .isEqualTo(0.333333);
    }

    @Test
    void theSameCommandTwiceGivesTheSameResultsButForTimes() throws IOException {
        run();
        JsonNode first = withoutTimes(results());
        run();
        assertThat(withoutTimes(results())).isEqualTo(first);
    }

    @Test
    void jsonPrintsExactlyWhatStandsInTheReportFolder() throws IOException {
        Shell.Result result = shell.call(
                "run", "--tasks", "things", "--methods", "baseline", "--limit", "2", "--json", "--out", out.toString());
        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("results.json")));
        assertThat(cell("things", "baseline").at("/n").asInt()).isEqualTo(2);
        assertThat(results().at("/provenance/tasks/things/test").asInt()).isEqualTo(3);
    }

    @Test
    void showsProgressOnATerminalAndCleansItsLine() {
        Shell onTerminal = new Shell(home, new Terminal(true, true, false));
        Shell.Result result = onTerminal.call("run", "--methods", "baseline", "--out", out.toString());
        assertThat(result.err()).contains("things · baseline · answering  3/3").endsWith("\r\u001b[K");
    }

    private Shell.Result run() {
        return shell.call("run", "--out", out.toString());
    }

    private JsonNode results() throws IOException {
        return JSON.readTree(out.resolve("results.json").toFile());
    }

    private JsonNode cell(String task, String method) throws IOException {
        for (JsonNode cell : results().at("/cells")) {
            if (cell.at("/task").asText().equals(task)
                    && cell.at("/method").asText().equals(method)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + task + "/" + method);
    }

    private static JsonNode withoutTimes(JsonNode results) {
        ((ObjectNode) results.at("/provenance")).remove("started");
        for (JsonNode cell : results.at("/cells")) {
            ((ObjectNode) cell).remove("latency_ms");
            ((ObjectNode) cell.at("/prepare")).remove(List.of("seconds", "cpu_seconds", "from_cache"));
            ((ObjectNode) cell.at("/prepare/notes")).remove("training_seconds");
        }
        return results;
    }
}
