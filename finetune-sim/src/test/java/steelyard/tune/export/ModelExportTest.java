package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.ContentHash;
import steelyard.tune.net.Matrix;

/** The folder of a model: the real base model under a head that was not trained. */
class ModelExportTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    private static TunedModel model = new TunedModel(new byte[0], ExampleModel.CARD);

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeAll
    static void putAHeadOnTheBaseModel() {
        model = ExampleModel.onBase();
    }

    @BeforeEach
    void write() {
        folder = home.resolve("below/model");
        new ModelExport(model, BASE, ExampleModel.facts()).write(folder, false);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ExportedModel read = ModelFolder.read(folder);
        assertThat(read.onnx()).isEqualTo(model.onnx());
        assertThat(read.classes()).containsExactly("glad", "");
        assertThat(read.card().training()).isEqualTo(ExportCard.Training.of(model.card()));
        assertThat(read.card().facts()).isEqualTo(ExampleModel.facts());
        assertThat(read.card().base()).isEqualTo(new ExportCard.Base("toy", "b1"));
    }

    @Test
    void theCardHoldsTheHashOfEveryOtherFile() throws IOException {
        JsonNode files = json("card.json").at("/files");
        List<Path> there = new FolderTree(folder).files();
        assertThat(there).hasSize(15);
        assertThat(files).hasSize(14);
        for (Path file : there) {
            if (!file.endsWith("card.json")) {
                assertThat(files.path(ModelPlace.name(file)).asText())
                        .as(file.toString())
                        .isEqualTo(ContentHash.sha256(Files.readAllBytes(folder.resolve(file))));
            }
        }
    }

    @Test
    void theSameWeightsStandThereUnderTheirPyTorchNames() throws IOException {
        SafetensorsTest.File encoder = SafetensorsTest.File.read(folder.resolve("model.safetensors"));
        assertThat(encoder.header()).hasSize(101 + 1); // all of the encoder, and the format
        Map<String, Matrix> weights = new OnnxGraph(BASE.onnx()).weights();
        assertThat(weights).hasSize(101);
        weights.forEach(
                (name, matrix) -> assertThat(encoder.floats(name)).as(name).isEqualTo(matrix.values()));
        SafetensorsTest.File head = SafetensorsTest.File.read(folder.resolve("3_Dense/model.safetensors"));
        assertThat(head.floats("linear.weight")).isEqualTo(ExampleModel.HEAD);
        assertThat(head.floats("linear.bias")).containsExactly(0.5f, -0.5f);
        assertThat(head.header().at("/linear.weight/shape").toString()).isEqualTo("[2,384]");
    }

    @Test
    void theConfigurationIsThatOfTheArchitecture() throws IOException {
        JsonNode config = json("config.json");
        assertThat(config.at("/architectures/0").asText()).isEqualTo("BertModel");
        assertThat(Stream.of(
                                "vocab_size",
                                "hidden_size",
                                "num_hidden_layers",
                                "num_attention_heads",
                                "intermediate_size",
                                "max_position_embeddings",
                                "type_vocab_size")
                        .map(name -> config.path(name).asInt()))
                .containsExactly(30522, 384, 6, 12, 1536, 512, 2);
        assertThat(config.at("/id2label/0").asText()).isEqualTo("glad");
        assertThat(config.at("/label2id/glad").asInt(-1)).isZero();
        assertThat(json("modules.json").findValuesAsText("path"))
                .containsExactly("", "1_Pooling", "2_Normalize", "3_Dense");
        assertThat(json("sentence_bert_config.json").path("max_seq_length").asInt())
                .isEqualTo(256);
    }

    @Test
    void theTokenizerCutsAtTheModelsWindowByItselfAndPadsNothing() throws IOException {
        JsonNode tokenizer = json("tokenizer.json");
        assertThat(tokenizer.at("/truncation/max_length").asInt()).isEqualTo(256);
        assertThat(tokenizer.path("padding").isNull()).isTrue();
        List<String> texts = List.of("Überfahrt – naïve café 🚢 14.50", "word ".repeat(10_000));
        try (SubwordTokenizer ours = new SubwordTokenizer(Files.readAllBytes(folder.resolve("tokenizer.json")), 256);
                SubwordTokenizer bases = new SubwordTokenizer(BASE.tokenizer(), 256)) {
            assertThat(ours.tokenize(texts)).hasToString(bases.tokenize(texts).toString());
            assertThat(ours.tokenize(texts).getLast().length()).isEqualTo(256);
        }
    }

    @Test
    void theReadmeSaysTheSameInShortAndMayBeEdited() throws IOException {
        String readme = Files.readString(folder.resolve("README.md"));
        assertThat(readme)
                .contains(
                        "toy, fine-tuned for the task moods",
                        "`glad`, no answer",
                        "| accuracy | 0.750 | 0.500 to 1.000 | 4 |")
                .contains(
                        "lora, rank 4, alpha 8.0, on query (asked for)",
                        "asked for",
                        "best pass: 1 of 1",
                        "`d1`",
                        "2 processors");
        Files.writeString(folder.resolve("README.md"), "mine");
        assertThat(ModelFolder.read(folder).classes()).hasSize(2);
    }

    @Test
    void anExistingFolderIsReplacedOnlyOnDemandAndOnlyIfItIsAModelAndNothingElse() throws IOException {
        ModelExport export = new ModelExport(model, BASE, ExampleModel.facts());
        byte[] before = Files.readAllBytes(folder.resolve("card.json"));
        assertThatThrownBy(() -> export.write(folder, false))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining("is there already");
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> export.write(folder, true)).hasMessageContaining("'notes.txt'");
        assertThat(Files.readAllBytes(folder.resolve("card.json"))).isEqualTo(before);
        Files.delete(mine);
        Files.writeString(folder.resolve("README.md"), "old");
        export.write(folder, true);
        assertThat(Files.readString(folder.resolve("README.md"))).startsWith("# toy");
        assertNothingIsLeftBeside();
    }

    @Test
    void aFolderOfAnotherKindIsNeverReplaced() throws IOException {
        Path other = Files.createDirectories(home.resolve("letters"));
        Files.writeString(other.resolve("to-my-aunt.txt"), "Dear aunt");
        assertThatThrownBy(() -> ModelExport.check(other, true)).hasMessageContaining("no model folder");
        Path link = Files.createSymbolicLink(home.resolve("link"), other);
        assertThatThrownBy(() -> ModelExport.check(link, false)).hasMessageContaining("is there already");
        assertThatThrownBy(() -> ModelExport.check(other.resolve("to-my-aunt.txt/model"), false))
                .hasMessageContaining("is a file");
    }

    @Test
    void nothingRemainsOfAnExportThatFails() throws IOException {
        TunedModel broken = new TunedModel("no graph".getBytes(StandardCharsets.UTF_8), model.card());
        byte[] before = Files.readAllBytes(folder.resolve("card.json"));
        assertThatThrownBy(() -> new ModelExport(broken, BASE, ExampleModel.facts()).write(folder, true))
                .hasMessageContaining("not an ONNX file");
        assertThat(Files.readAllBytes(folder.resolve("card.json"))).isEqualTo(before);
        ModelFolder.read(folder);
        assertNothingIsLeftBeside();
    }

    private void assertNothingIsLeftBeside() throws IOException {
        try (Stream<Path> beside = Files.list(folder.resolveSibling("."))) {
            assertThat(beside).hasSize(1);
        }
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }
}
