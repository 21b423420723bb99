package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.TaskKind;
import steelyard.tune.net.Projection;
import steelyard.tune.train.DevScore;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

class ModelCacheTest {
    static final ModelCard CARD = new ModelCard(
            new ModelCard.Origin("classifier", "moods", TaskKind.CLASSIFICATION, "toy", "b1", "d1"),
            List.of("glad", "cross", ""),
            new TrainingPlan(
                    new Regime.Lora(4, 8, List.of(Projection.QUERY)),
                    new Passes(2, 0, 32, 2, 90.0),
                    new Rates(1e-3, 5e-3, 0.01, 0.1, 1),
                    0.1,
                    42,
                    2),
            "asked for",
            List.of(new Epoch(1, 0.7, new DevScore(0.6, 0.5), 3.5)),
            1,
            false,
            12.5,
            20.25);

    @TempDir
    Path folder;

    private ModelCache cache;

    @BeforeEach
    void open() {
        cache = new ModelCache(folder.resolve("models"));
    }

    @Test
    void nothingIsLeftOfAModelThatCannotBeKept() throws IOException {
        Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve("models/key"), "a file in the way");
        assertThatThrownBy(() -> cache.put("key", model("weights"))).isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> left = Files.list(folder.resolve("models"))) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of("key"));
        }
    }

    @Test
    void whatIsPutInComesOutTheSame() {
        cache.put("key", model("weights"));
        TunedModel found = cache.find("key").orElseThrow();
        assertThat(found.onnx()).isEqualTo(bytes("weights"));
        assertThat(found.card()).isEqualTo(CARD);
        assertThat(cache.find("other")).isEmpty();
    }

    @Test
    void anEmptyOrMissingFolderHoldsNothing() {
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void aModelWhoseFileWasDamagedIsNotFoundAndCanBePutAgain() throws IOException {
        cache.put("key", model("weights"));
        Files.writeString(file("model.onnx"), "weighty");
        assertThat(cache.find("key")).isEmpty();
        cache.put("key", model("weights"));
        assertThat(cache.find("key")).isPresent();
    }

    @Test
    void aModelThatWasCutOffIsNotFound() throws IOException {
        cache.put("key", model("weights"));
        Files.writeString(file("model.json"), "{\"onnxSha256\":\"12");
        assertThat(cache.find("key")).isEmpty();
        Files.delete(file("model.json"));
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void whatAProcessLeftUnfinishedIsNeverTakenForAModel() throws IOException {
        cache.put("key", model("weights"));
        // a process that was killed before its last step leaves the folder under its other name
        Files.move(folder.resolve("models/key"), folder.resolve("models/.new-1"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(cache.find("key")).isEmpty();
    }

    @Test
    void theLastOneStaysAndNothingIsLeftBeside() throws IOException {
        cache.put("key", model("first"));
        cache.put("key", model("second"));
        assertThat(cache.find("key").orElseThrow().onnx()).isEqualTo(bytes("second"));
        try (Stream<Path> files = Files.list(folder.resolve("models"))) {
            assertThat(files).hasSize(1);
        }
    }

    private Path file(String name) {
        return folder.resolve("models/key").resolve(name);
    }

    private static TunedModel model(String content) {
        return new TunedModel(bytes(content), CARD);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
