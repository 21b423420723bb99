package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import steelyard.encoder.BaseModel;
import steelyard.tune.train.Rates;

/** What is read of a model's folder, and what is refused. */
class ModelFolderTest {
    private static final TunedModel MODEL = ExampleModel.onBase();

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        folder = home.resolve("below/model");
        new ModelExport(MODEL, BaseModel.allMiniLmL6V2(), ExampleModel.facts()).write(folder, false);
    }

    @Test
    void aFileThatIsDamagedOrMissingIsNamed() throws IOException {
        for (String name : List.of("model.onnx", "tokenizer.json", "labels.json", "3_Dense/model.safetensors")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            assertRefused(file + ": is damaged");
            Files.delete(file);
            assertRefused(file + ": is missing");
            Files.write(file, whole);
        }
        ModelFolder.read(folder);
    }

    @Test
    void aCardOfAnotherFormatOrProgramIsRefused() throws IOException {
        Path card = folder.resolve("card.json");
        ObjectNode changed = (ObjectNode) json("card.json");
        Files.writeString(card, changed.put("format", 2).toString());
        assertRefused(card + ": is of format 2, and this version reads format 1");
        Files.writeString(card, "{\"name\":\"somebody else's\"}");
        assertRefused(card + ": names no format");
        Files.writeString(card, "{\"format\":1}");
        assertRefused(card + ": is damaged, or of another program");
        Files.writeString(card, "{\"form");
        assertRefused(card + ": is damaged, or of another program");
        Files.delete(card);
        assertRefused(card + ": is missing");
    }

    @Test
    void aCardFromBeforeThereWereAdversariesIsRead() throws IOException {
        ObjectNode changed = (ObjectNode) json("card.json");
        ObjectNode rates = changed.withObject("/training/plan/rates");
        rates.put("averaged_share", 0.25); // which there once was
        assertThat(rates.remove("adversarial_shift")).isNotNull();
        Files.writeString(folder.resolve("card.json"), changed.toString());
        Rates read = ModelFolder.read(folder).card().training().plan().rates();
        assertThat(read.adversarialShift()).isZero();
    }

    @Test
    void aCardThatLeadsOutOfTheFolderIsRefused() throws IOException {
        ObjectNode changed = (ObjectNode) json("card.json");
        changed.withObject("/files").put("../outside", "00");
        Files.writeString(folder.resolve("card.json"), changed.toString());
        assertRefused("'../outside', which is not in the folder");
    }

    @Test
    void whatIsNoFolderIsRefused() throws IOException {
        assertThatThrownBy(() -> ModelFolder.read(home.resolve("nowhere")))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("nowhere: does not exist");
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> ModelFolder.read(file)).hasMessageContaining("file: is no folder");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining(message);
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }
}
