package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all tests: what is tuned for one of them is in the cache for the others. */
    @TempDir
    private static Path home = Path.of("");

    private static Shell.Result first = new Shell.Result(-1, "", "");

    private final Shell shell = new Shell(home);
    private final Path out = home.resolve("report");

    @BeforeAll
    static void aCorpusOfTwoTasksAndARunOfEverything() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        first = new Shell(home).call("run", "--out", home.resolve("report").toString());
    }

    @Test
    void runsEveryMethodOnEveryTaskAndShowsTablesAndWhoWasAhead() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("classification", "accuracy", "macro f1", "mcc", "p50 ms", "p95 ms", "p99 ms", "prepare")
                .contains("things (3 items)", "questions (3 items)", "questions, seen (2 items)", "baseline", "rag")
                .contains("Which method was ahead", "things: ", "questions: ", "contains: the answer holds")
                .endsWith("Report folder: " + out + "\n");
        assertThat(first.out().lines()).noneMatch(line -> line.contains("\u001b"));
        assertThat(first.out().lines().takeWhile(line -> !line.startsWith("Which")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void leavesResultsAndALineForEveryItemOfEveryCell() throws IOException {
        JsonNode results = results(out);
        assertThat(results.at("/schema").asInt()).isEqualTo(1);
        assertThat(results.at("/provenance/tasks/things/train").asInt()).isEqualTo(5);
        assertThat(results.at("/provenance/base_model_sha256").asText()).hasSize(64);
        assertThat(results.at("/provenance/commit").asText()).isEqualTo("unknown");
        assertThat(results.at("/cells")).hasSize(8);
        List<String> lines = Files.readAllLines(out.resolve("predictions.jsonl"));
        assertThat(lines).hasSize(8 * 3);
        JsonNode line = JSON.readTree(lines.get(0));
        assertThat(List.of(
                        line.at("/task").asText(),
                        line.at("/method").asText(),
                        line.at("/id").asText()))
                .containsExactly("questions", "baseline", "q1");
    }

    @Test
    void retrievalFindsTheRightDocumentAndTheBaselineNone() throws IOException {
        JsonNode results = results(out);
        JsonNode rag = cell(results, "questions", "rag");
        assertThat(rag.at("/scores/evidence_recall/value").asDouble()).isEqualTo(1);
        assertThat(rag.at("/scores/evidence_recall/n").asInt()).isEqualTo(2);
        assertThat(cell(results, "questions", "baseline")
                        .at("/scores/evidence_recall/value")
                        .asDouble())
                .isZero();
        assertThat(cell(results, "things", "rag").at("/scores/accuracy/value").asDouble())
                .isEqualTo(1);
        assertThat(cell(results, "things", "baseline")
                        .at("/scores/accuracy/value")
                        .asDouble())
                .isEqualTo(0.333333);
    }

    @Test
    void anotherEncoderRetrievesAndTheReportSaysSo() throws IOException {
        Path other = home.resolve("other");
        assertThat(shell.call(
                                "run",
                                "--tasks",
                                "questions",
                                "--methods",
                                "rag",
                                "--encoder",
                                "e5-small-v2-q",
                                "--out",
                                other.toString())
                        .code())
                .isZero();
        JsonNode origin = results(other).at("/provenance");
        JsonNode usual = results(out).at("/provenance");
        assertThat(origin.at("/encoder").asText()).isEqualTo("e5-small-v2-q");
        assertThat(usual.at("/encoder").asText()).isEqualTo("all-minilm-l6-v2");
        assertThat(usual.at("/encoder_sha256")).isEqualTo(usual.at("/base_model_sha256"));
        assertThat(origin.at("/encoder_sha256")).isNotEqualTo(usual.at("/encoder_sha256"));
        assertThat(origin.at("/base_model_sha256")).isEqualTo(usual.at("/base_model_sha256"));
        assertThat(cell(results(other), "questions", "rag")
                        .at("/scores/evidence_recall/value")
                        .asDouble())
                .isEqualTo(1);
    }

    @Test
    void theSameCommandTwiceGivesTheSameResultsButForTimes() throws IOException {
        Path again = home.resolve("again");
        assertThat(shell.call("run", "--out", again.toString()).code()).isZero();
        assertThat(withoutTimes(results(again))).isEqualTo(withoutTimes(results(out)));
    }

    @Test
    void everyCellHasItsCostAndEveryPairOfMethodsItsBreakEven() throws IOException {
        assertThat(first.out())
                .contains("1,000 queries USD", "Prices: prices.yaml", "Memory is that of the whole process")
                .containsPattern("finetuned +\\d+\\.\\d s +[\\d.]+ +([\\d.]+ MB|-) +[\\d.]+ MB +[\\d.]+ +[\\d.]+");
        JsonNode results = results(out);
        assertThat(results.at("/break_even")).hasSize(2 * 6);
        JsonNode cost = cell(results, "things", "finetuned").at("/cost");
        assertThat(cost.at("/prepare_cpu_seconds").asDouble()).isPositive();
        assertThat(cost.at("/disk_bytes").asLong()).isGreaterThan(80_000_000);
        assertThat(cost.at("/per_1000_queries").asDouble()).isPositive();
        assertThat(cost.at("/currency").asText()).isEqualTo("USD");
    }

    @Test
    void pricesOfAFileOfOnesOwnAreUsed() throws IOException {
        Path prices = home.resolve("mine.yaml");
        Files.writeString(
                prices, shell.call("prices").out().replace("USD", "EUR").replace("cpu_hour: 0.04", "cpu_hour: 4"));
        Path folder = home.resolve("priced");
        Shell.Result result = shell.call(
                "run",
                "--tasks",
                "things",
                "--methods",
                "rag",
                "--prices",
                prices.toString(),
                "--out",
                folder.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("1,000 queries EUR", "Prices: mine.yaml");
        assertThat(results(folder).at("/prices/cpu_hour").asDouble()).isEqualTo(4);
        assertThat(results(folder).at("/cells/0/cost/currency").asText()).isEqualTo("EUR");
    }

    @Test
    void jsonPrintsExactlyWhatStandsInTheReportFolder() throws IOException {
        Path folder = home.resolve("json");
        Shell.Result result = shell.call(
                "run",
                "--tasks",
                "things",
                "--methods",
                "baseline",
                "--limit",
                "2",
                "--json",
                "--out",
                folder.toString());
        assertThat(result.out()).isEqualTo(Files.readString(folder.resolve("results.json")));
        assertThat(results(folder).at("/cells/0/n").asInt()).isEqualTo(2);
        assertThat(results(folder).at("/provenance/tasks/things/test").asInt()).isEqualTo(3);
    }

    @Test
    void showsProgressOnATerminalAndCleansItsLine() {
        Shell onTerminal = new Shell(home, new Terminal(true, true, false));
        Shell.Result result = onTerminal.call(
                "run", "--methods", "baseline", "--out", home.resolve("shown").toString());
        assertThat(result.err()).contains("things · baseline · answering  3/3").endsWith("\r\u001b[K");
    }

    private static JsonNode results(Path folder) throws IOException {
        return JSON.readTree(folder.resolve("results.json").toFile());
    }

    private static JsonNode cell(JsonNode results, String task, String method) {
        for (JsonNode cell : results.at("/cells")) {
            if (cell.at("/task").asText().equals(task)
                    && cell.at("/method").asText().equals(method)) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + task + "/" + method);
    }

    private static JsonNode withoutTimes(JsonNode results) {
        ((ObjectNode) results.at("/provenance")).remove("started");
        ((ObjectNode) results).remove(List.of("break_even", "advice")); // which rest on times
        for (JsonNode cell : results.at("/cells")) {
            ((ObjectNode) cell).remove(List.of("latency_ms", "cost"));
            ((ObjectNode) cell.at("/prepare"))
                    .remove(List.of("seconds", "cpu_seconds", "cached_cpu_seconds", "from_cache"));
            ((ObjectNode) cell.at("/prepare/notes")).remove(List.of("training_seconds", "training_cpu_seconds"));
        }
        return results;
    }
}
