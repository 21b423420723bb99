package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.load.LoadPlan;
import steelyard.bench.load.StepLength;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.run.Clock;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;

/** What is left of a measurement when something in it fails. */
class LatencyJobTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aCorpusOfOneTask() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
    }

    /** The processes are real, and end at once, since they are called with an option that there is not. */
    @Test
    void aColdStartThatFailsIsNotedAndEverythingElseIsKept() throws IOException {
        job(Surroundings.ofThisMachine().clock(), "baseline", "rag").run(false);
        assertThat(out.toString())
                .contains("things · baseline (cold start -)", "things · rag (cold start -)", "1 client ")
                .contains("-: a cold start that failed");
        assertThat(err.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("steelyard: task 'things', method '")
                        .contains("a process that was started for the cold start ended with code 2; it said: ")
                        .contains("--no-such-option"));
        JsonNode cells = cells();
        assertThat(cells).hasSize(2).allSatisfy(cell -> {
            assertThat(cell.at("/cold_start_ms").isNull()).isTrue();
            assertThat(cell.at("/cold_start_error").asText()).contains("code 2", "--no-such-option");
            assertThat(cell.at("/closed/0/n").asInt()).isEqualTo(8);
        });
        assertThat(home.resolve("report/report.html")).exists();
    }

    /** The clock of the cold starts stops after the first. */
    @Test
    void whatWasMeasuredBeforeAFailureStandsInTheReportFolder() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        Clock stopping = new Clock(
                () -> {
                    if (looks.incrementAndGet() > 2) { // once at its start, once at its end
                        throw new IllegalStateException("the clock has stopped");
                    }
                    return looks.get();
                },
                () -> 0,
                () -> Instant.EPOCH);
        LatencyJob job = job(stopping, "baseline", "rag");
        assertThatThrownBy(() -> job.run(false)).hasMessage("the clock has stopped");
        JsonNode cells = cells();
        assertThat(cells).hasSize(1);
        assertThat(cells.at("/0/method").asText()).isEqualTo("baseline");
        assertThat(cells.at("/0/closed/0/n").asInt()).isEqualTo(8);
        assertThat(home.resolve("report").toFile().list()).containsExactly("latency.json");
    }

    private JsonNode cells() throws IOException {
        return JSON.readTree(home.resolve("report/latency.json").toFile()).at("/cells");
    }

    private LatencyJob job(Clock coldClock, String... methods) {
        RunOptions options = new RunOptions(
                List.of(), List.of("things"), List.of(methods), home.resolve("report"), 42, 1, 1, OptionalInt.empty());
        return new LatencyJob(
                new Desk(
                        surroundings(Surroundings.ofThisMachine().clock()), new PrintWriter(out), new PrintWriter(err)),
                options,
                new MethodOptions(1, 42, TuneOptions.of(RegimeChoice.HEAD)),
                new LoadPlan(List.of(1), List.of(400.0), StepLength.ofRequests(8), 42),
                new ColdProcess(surroundings(coldClock), List.of("latency", "--no-such-option"), 1));
    }

    private Surroundings surroundings(Clock clock) {
        return new Surroundings(
                home, home.resolve("cache"), clock, new Terminal(false, false, false), InputStream.nullInputStream());
    }
}
