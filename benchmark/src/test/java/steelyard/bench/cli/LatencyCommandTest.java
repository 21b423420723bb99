package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Load on the real methods; the clock of {@link Shell} ticks a millisecond at each look, so that times mean nothing. */
class LatencyCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home = Path.of("");

    private Path out = Path.of("");
    private Shell shell = new Shell(home);

    @BeforeEach
    void aCorpusOfOneTask() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        out = home.resolve("report");
        shell = new Shell(home);
    }

    @Test
    void leavesClosedAndOpenLoopsWithIntervalsAndStages() throws IOException {
        Shell.Result result =
                latency("--cold-starts", "0", "--methods", "baseline,rag", "--clients", "1,2", "--rates", "400,800");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains(
                        "things · rag", "1 client ", "2 clients", "400 arrive/s", "800 arrive/s", "encode", "retrieve")
                .contains("?: that end is not within n", "served by 2 threads")
                .endsWith("Report folder: " + out + "\n");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));

        JsonNode json = JSON.readTree(out.resolve("latency.json").toFile());
        assertThat(json.at("/schema").asInt()).isEqualTo(1);
        assertThat(json.at("/provenance/tasks/things/test").asInt()).isEqualTo(3);
        JsonNode rag = json.at("/cells/1");
        assertThat(rag.fieldNames())
                .toIterable()
                .containsExactly("task", "method", "cold_start_ms", "memory_bytes", "closed", "open", "stages");
        assertThat(rag.at("/cold_start_ms").isNull()).isTrue();
        assertThat(rag.at("/closed/1/clients").asInt()).isEqualTo(2);
        assertThat(rag.at("/closed/0/n").asInt()).isEqualTo(8);
        assertThat(rag.at("/closed/0/p50/low").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(rag.at("/closed/0/p50/value").asDouble());
        assertThat(rag.at("/closed/0/p99/high").isNull()).isTrue();
        assertThat(rag.at("/open/1/rate_per_s").asDouble()).isEqualTo(800);
        assertThat(rag.at("/open/1/n").asInt()).isEqualTo(8);
        assertThat(rag.at("/open/1/saturated").isBoolean()).isTrue();
        assertThat(rag.at("/stages").findValuesAsText("stage")).containsExactly("encode", "retrieve", "generate");
    }

    @Test
    void jsonPrintsExactlyWhatStandsInTheReportFolderAndTheRestOfItStays() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("results.json"), "{\"cells\": []}");
        Shell.Result result = latency("--cold-starts", "0", "--methods", "baseline", "--json");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("latency.json")));
        assertThat(out.resolve("results.json")).hasContent("{\"cells\": []}");
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder("latency.json", "results.json", "report.html", "report.md", "latency.csv");
    }

    /** The process is real: this program, started anew in this corpus, with this cache. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFreshProcessTellsTheColdStartAndItsMemory() throws IOException {
        Shell.Result result = latency("--methods", "baseline,rag", "--cold-starts", "1");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).containsPattern("things · rag \\(cold start [\\d.]+ s, \\d+ MB\\)");
        JsonNode cells = JSON.readTree(out.resolve("latency.json").toFile()).at("/cells");
        assertThat(cells.at("/1/cold_start_ms").asDouble()).isPositive();
        // A model of 90 MB is in it, which the baseline does not open.
        assertThat(cells.at("/1/memory_bytes").asLong())
                .isBetween(cells.at("/0/memory_bytes").asLong() + 50_000_000, 4_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --clients     | 0      | must be at least 1
                    --clients     | few    | is not a whole number
                    --rates       | 5,-1   | is no rate; write auto, or requests a second
                    --rates       | 99999  | is no rate
                    --rates       | 0.1    | take --seconds 20 or more, or a higher rate
                    --seconds     | 0      | is not a number above 0
                    --requests    | 0      | must be at least 1
                    --cold-starts | -1     | must be at least 0
                    --methods     | magic  | there is no method 'magic'
                    --tasks       | magic  | there is no bundled task 'magic'
                    """)
    void whatCannotBeMeasuredIsAWrongCallThatLeavesNothing(String option, String value, String said) {
        Shell.Result result = shell.call("latency", "--tasks=things", option + "=" + value, "--out", out.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("steelyard: ").contains(said);
        assertThat(out).doesNotExist();
    }

    private Shell.Result latency(String... more) {
        String[] usual = {"latency", "--tasks", "things", "--requests", "8", "--out", out.toString()};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return shell.call(all);
    }
}
