package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path tuned = home;

    @BeforeEach
    void aModelAndTheRestOfAProcessThatDied() throws IOException {
        shell = new Shell(home);
        tuned = home.resolve("cache/tuned");
        TaskFolders.things(home.resolve("corpus/things"));
        shell.call("run", "--tasks", "things", "--methods", "finetuned", "--regime", "head", "--out", at("report"));
        Files.createDirectories(tuned.resolve(".new-1"));
        Files.write(tuned.resolve(".new-1/model.onnx"), new byte[1000]);
    }

    @Test
    void listShowsWhatAModelWasMadeForAndHow() throws IOException {
        Shell.Result result = shell.call("cache", "list");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().toList().get(0))
                .contains("key", "task", "kind", "regime", "size", "made (UTC)");
        assertThat(result.out().lines().toList().get(1))
                .contains(key().substring(0, 10) + "  ", "things", "classification", "classifier", "head", "90.4 MB");
        assertThat(result.out()).endsWith("1 model, 90.4 MB, in " + tuned + "\n");
        assertThat(result.out().lines()).hasSize(3);
    }

    @Test
    void jsonHoldsTheWholeKeyAndTheTimes() throws IOException {
        JsonNode model = new ObjectMapper()
                .readTree(shell.call("cache", "list", "--json").out())
                .at("/models/0");
        assertThat(model.at("/key").asText()).isEqualTo(key());
        assertThat(model.at("/bytes").asLong()).isGreaterThan(90_000_000);
        assertThat(Instant.parse(model.at("/last_used").asText()))
                .isAfterOrEqualTo(Instant.parse(model.at("/made").asText()));
    }

    @Test
    void aModelOfAnEarlierVersionIsListedAsSuch() throws IOException {
        Files.writeString(tuned.resolve(key()).resolve("model.json"), "{}");
        assertThat(shell.call("cache", "list").out()).contains("?: damaged, or of an earlier version");
    }

    @Test
    void clearRemovesModelsAndLeftOversAndSaysHowMuch() throws IOException {
        long bytes = 1000
                + Files.size(tuned.resolve(key()).resolve("model.onnx"))
                + Files.size(tuned.resolve(key()).resolve("model.json"));
        Shell.Result result = shell.call("cache", "clear");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .isEqualTo("Removed 1 tuned model and 1 unfinished folder, %d bytes (90.4 MB), from %s\n"
                        .formatted(bytes, tuned));
        assertThat(tuned).isEmptyDirectory();
        assertThat(shell.call("cache", "list").out()).isEqualTo("No tuned models in " + tuned + "\n");
        assertThat(shell.call("cache", "clear").out()).startsWith("Removed 0 tuned models and 0 unfinished folders");
    }

    @Test
    void whatWasUsedLatelyStaysWhereAnAgeIsGiven() throws IOException {
        Instant now = Instant.EPOCH; // by the shell's clock
        Path card = tuned.resolve(key()).resolve("model.json");
        Files.setLastModifiedTime(card, FileTime.from(now.minus(Duration.ofDays(29))));
        assertThat(shell.call("cache", "clear", "--older-than", "30d").out()).startsWith("Removed 0 tuned models");
        Files.setLastModifiedTime(card, FileTime.from(now.minus(Duration.ofDays(31))));
        assertThat(shell.call("cache", "clear", "--older-than", "30d").out())
                .startsWith("Removed 1 tuned model and 0 unfinished folders");
        assertThat(tuned.resolve(".new-1")).exists();
    }

    private String key() throws IOException {
        try (var entries = Files.list(tuned)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String at(String name) {
        return home.resolve(name).toString();
    }
}
