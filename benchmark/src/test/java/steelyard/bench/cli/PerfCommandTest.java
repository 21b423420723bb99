package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of {@link Shell} gives both sides a millisecond, so that no side is faster than the other. */
class PerfCommandTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        shell = new Shell(home);
    }

    @Test
    void jsonHoldsBothSidesTheirRatioAndWhatItWasMeasuredOn() throws IOException {
        Shell.Result result = shell.call(
                "perf",
                "--rows",
                "encode-fp32,encode-int8",
                "--texts",
                "20",
                "--rounds",
                "2",
                "--threads",
                "2",
                "--json");
        assertThat(result.code()).as(result.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.at("/threads").asInt()).isEqualTo(2);
        assertThat(json.at("/cpus").asInt()).isPositive();
        assertThat(json.at("/jvm").asText()).isNotBlank();
        assertThat(json.at("/comparisons").fieldNames()).toIterable().containsExactly("encode-fp32", "encode-int8");
        JsonNode row = json.at("/comparisons/encode-fp32");
        assertThat(row.at("/ours/median").asDouble()).isEqualTo(20_000); // texts in a second: 20 in a millisecond
        assertThat(row.at("/ours/unit").asText()).isEqualTo("texts/s");
        assertThat(row.at("/theirs/side").asText()).isEqualTo("LangChain4j");
        assertThat(row.at("/ratio/median").asDouble()).isEqualTo(1);
        assertThat(row.at("/bar").asDouble()).isEqualTo(1.4);
        assertThat(row.at("/reached").asBoolean()).isFalse();
        assertThat(row.at("/agreement/value").asDouble()).isGreaterThan(0.9999);
    }

    @Test
    void theTableShowsTheChosenRowAndTheMachine() {
        Shell.Result result = shell.call("perf", "--rows", "encode-int8", "--texts", "5", "--rounds", "1");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("encode-int8  5000 (5000-5000) texts/s  5000 (5000-5000) texts/s  1.00 (1.00-1.00)")
                .contains("not reached", "encoding 5 texts with all-minilm-l6-v2-q", "lowest cosine", "cpus")
                .doesNotContain("encode-fp32");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140));
    }
}
