package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard run} is killed at random moments, as by {@code kill -9}, and gone on with. */
@Tag("slow")
class KilledRunProgramTest {
    private static final int ITEMS = 4000;

    /** From the start of the process; by then a quick machine has answered some hundred items. */
    private static final int LATEST_MILLIS = 5_000;

    @TempDir
    private Path home = Path.of("");

    @Test
    void theReportIsThatOfARunThatNobodyDisturbedButForTimes() throws IOException, InterruptedException {
        task(home.resolve("task"));
        Path whole = home.resolve("whole");
        assertThat(program(whole).leftAlone()).isZero();
        Path killed = home.resolve("killed");
        AtomicInteger inBetween = new AtomicInteger();
        int code = program(killed)
                .killedThenLeftAlone(() -> inBetween.addAndGet(Files.exists(killed.resolve("results.json")) ? 0 : 1));
        assertThat(inBetween.get()).as("kills before the end").isGreaterThan(10);
        assertThat(code).isZero();
        assertThat(withoutTimes(killed)).isEqualTo(withoutTimes(whole));
        assertThat(Files.readAllLines(killed.resolve("predictions.jsonl"))).hasSize(2 * ITEMS);
    }

    private static void task(Path folder) throws IOException {
        TaskFolders.write(folder.resolve("task.yaml"), """
                name: numbers
                kind: classification
                description: Whether a number is even.
                licence: none
                labels: [even, odd]
                """);
        TaskFolders.write(folder.resolve("train.jsonl"), lines("train", 40));
        TaskFolders.write(folder.resolve("test.jsonl"), lines("test", ITEMS));
    }

    private static String lines(String split, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"id\": \"%s-%d\", \"text\": \"%s number %d\", \"label\": \"%s\"}\n"
                    .formatted(split, i, split, i, i % 2 == 0 ? "even" : "odd"));
        }
        return lines.toString();
    }

    private static JsonNode withoutTimes(Path report) throws IOException {
        JsonNode results =
                new ObjectMapper().readTree(report.resolve("results.json").toFile());
        ((ObjectNode) results.at("/provenance")).remove("started");
        ((ObjectNode) results).remove(List.of("break_even", "advice"));
        for (JsonNode cell : results.at("/cells")) {
            ((ObjectNode) cell).remove(List.of("latency_ms", "cost"));
            ((ObjectNode) cell.at("/prepare")).remove(List.of("seconds", "cpu_seconds"));
        }
        return results;
    }

    private KilledProgram program(Path out) {
        return new KilledProgram(
                List.of(
                        "run",
                        "--task",
                        home.resolve("task").toString(),
                        "--methods",
                        "baseline,rag",
                        "--resume",
                        "--out",
                        out.toString()),
                LATEST_MILLIS);
    }
}
