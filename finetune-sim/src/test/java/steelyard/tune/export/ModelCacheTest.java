package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCacheTest {
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
        assertThat(found.card()).isEqualTo(ExampleModel.CARD);
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
        return new TunedModel(bytes(content), ExampleModel.CARD);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
