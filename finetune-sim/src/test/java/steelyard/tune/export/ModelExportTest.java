package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import steelyard.task.TaskKind;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Projection;
import steelyard.tune.train.DevScore;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.TrainingPlan;

/** The folder of a model: the real base model under a head that was not trained. */
class ModelExportTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final float[] HEAD = ramp(2 * 384);

    private static TunedModel model = new TunedModel(new byte[0], card("classifier"));

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeAll
    static void putAHeadOnTheBaseModel() {
        byte[] onnx = OnnxClassifier.bytes(
                new OnnxGraph(BASE.onnx()),
                Map.of("classifier.weight", new Matrix(HEAD, 2, 384), "classifier.bias", Matrix.vector(new float[] {
                    0.5f, -0.5f
                })));
        model = new TunedModel(onnx, card("classifier"));
    }

    @BeforeEach
    void write() {
        folder = home.resolve("below/model");
        new ModelExport(model, BASE, facts()).write(folder, false);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ExportedModel read = ModelFolder.read(folder);
        assertThat(read.onnx()).isEqualTo(model.onnx());
        assertThat(read.classes()).containsExactly("glad", "");
        assertThat(read.card().training()).isEqualTo(ExportCard.Training.of(model.card()));
        assertThat(read.card().facts()).isEqualTo(facts());
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
        assertThat(head.floats("linear.weight")).isEqualTo(HEAD);
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
    void aCardFromBeforeTrainingsWereHeldBackIsRead() throws IOException {
        ObjectNode changed = (ObjectNode) json("card.json");
        ObjectNode rates = changed.withObject("/training/plan/rates");
        assertThat(rates.remove("averaged_share")).isNotNull();
        assertThat(rates.remove("adversarial_shift")).isNotNull();
        Files.writeString(folder.resolve("card.json"), changed.toString());
        Rates read = ModelFolder.read(folder).card().training().plan().rates();
        assertThat(read.averagedShare() + read.adversarialShift()).isZero();
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

    @Test
    void anExistingFolderIsReplacedOnlyOnDemandAndOnlyIfItIsAModelAndNothingElse() throws IOException {
        ModelExport export = new ModelExport(model, BASE, facts());
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
        assertThatThrownBy(() -> new ModelExport(broken, BASE, facts()).write(folder, true))
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

    private void assertRefused(String message) {
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(ModelFolderException.class)
                .hasMessageContaining(message);
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }

    private static float[] ramp(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i / 1000f;
        }
        return values;
    }

    private static ModelCard card(String head) {
        return new ModelCard(
                new ModelCard.Origin(head, "moods", TaskKind.QA, "toy", "b1", "d1"),
                List.of("glad", ""),
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
    }

    private static ExportFacts facts() {
        return new ExportFacts(
                new ExportFacts.TaskData("moods", "qa", "d1", 8, 2),
                new ExportFacts.TestScores(4, Map.of("accuracy", new ExportFacts.TestScore(0.75, 0.5, 1, 4))),
                new ExportFacts.Machine("a JVM", "an OS", 2),
                "steelyard 0",
                "unknown",
                "2026-01-01T00:00:00Z");
    }
}
