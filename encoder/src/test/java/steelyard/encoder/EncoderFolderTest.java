package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.TaskException;

class EncoderFolderTest {
    private static final String SMALL = "all-minilm-l6-v2-q";
    private static final String TEXT = "The ferry leaves at seven.";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aModelOfTheUsersOwnEncodesAsItsPropertiesSay() throws IOException {
        writeModel();
        describe(
                "dimensions=384\nmax_tokens=128\npooling=mean\nquantized=true\nquery_prefix=ask:\\ \npassage_prefix=tell: \n");
        try (Encoder own = new OnnxEncoder(BaseModels.find(folder.toString()), 1);
                Encoder base = new OnnxEncoder(BaseModels.find(SMALL), 1)) {
            assertThat(own.encode(TEXT)).containsExactly(base.encode(TEXT), within(1e-6f));
            assertThat(own.encode(TextRole.QUERY, TEXT)).containsExactly(base.encode("ask: " + TEXT), within(1e-6f));
            assertThat(own.encode(TextRole.PASSAGE, TEXT)).containsExactly(base.encode("tell: " + TEXT), within(1e-6f));
            assertThat(own.encode(TextRole.PEER, TEXT)).containsExactly(own.encode(TEXT));
            String window = "word ".repeat(126); // and [CLS] and [SEP]
            assertThat(own.encode(window + "storm")).containsExactly(own.encode(window), within(1e-6f));
        }
    }

    @Test
    void poolingOfTheFirstTokenTakesItsVectorAlone() throws IOException {
        writeModel();
        describe("dimensions=384\nmax_tokens=256\npooling=cls\n");
        BaseModel own = BaseModels.find(folder.toString());
        try (Encoder encoder = new OnnxEncoder(own, 1);
                SubwordTokenizer tokenizer = new SubwordTokenizer(own.tokenizer(), 256);
                OnnxModel graph = new OnnxModel(own.onnx(), "last_hidden_state", 1)) {
            float[] states =
                    graph.run(new TokenBatch(tokenizer.tokenize(List.of(TEXT)))).values();
            double squares = 0;
            for (int i = 0; i < 384; i++) {
                squares += states[i] * states[i];
            }
            float[] vector = encoder.encode(TEXT);
            assertThat(vector[0]).isCloseTo((float) (states[0] / Math.sqrt(squares)), within(1e-6f));
            assertThat(vector[383]).isCloseTo((float) (states[383] / Math.sqrt(squares)), within(1e-6f));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pooling=mean;max_tokens=256                    | 'dimensions' must be a whole number, not ''
            dimensions=384;max_tokens=256                  | 'pooling' must be mean or cls, not ''
            dimensions=384;max_tokens=256;pooling=max      | 'pooling' must be mean or cls, not 'max'
            dimensions=384;max_tokens=2;pooling=mean       | a window of 2 tokens
            dimensions=384;max_tokens=256;pooling=mean;quantized=yes | 'quantized' must be true or false, not 'yes'
            dimensions=384;max_tokens=256;polling=mean     | 'polling' is not known; there are: dimensions, max_tokens
            """)
    void aPropertyThatIsWrongIsNamedWithItsFile(String properties, String problem) throws IOException {
        describe(properties.replace(';', '\n'));
        assertThatThrownBy(() -> BaseModels.find(folder.toString()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("encoder.properties")
                .hasMessageContaining(problem);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        assertThatThrownBy(() -> BaseModels.find(folder.toString()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(folder.resolve("encoder.properties").toString());
        describe("dimensions=384\nmax_tokens=256\npooling=mean\n");
        Files.writeString(folder.resolve("model.onnx"), "a graph");
        assertThatThrownBy(() -> BaseModels.find(folder.toString()))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("tokenizer.json");
    }

    @Test
    void filesThatAreNotWhatTheyAreSaidToBeAreAnError() throws IOException {
        writeModel();
        describe("dimensions=768\nmax_tokens=256\npooling=mean\n");
        BaseModel wrong = BaseModels.find(folder.toString());
        assertThatThrownBy(() -> new OnnxEncoder(wrong, 1))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("384 dimensions, not the 768");
        Files.writeString(folder.resolve("model.onnx"), "no graph");
        BaseModel broken = BaseModels.find(folder.toString());
        assertThatThrownBy(() -> new OnnxEncoder(broken, 1))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("not a model that can be run");
    }

    private void writeModel() throws IOException {
        BaseModel model = BaseModels.find(SMALL);
        Files.write(folder.resolve("model.onnx"), model.onnx());
        Files.write(folder.resolve("tokenizer.json"), model.tokenizer());
    }

    private void describe(String properties) throws IOException {
        Files.writeString(folder.resolve("encoder.properties"), properties);
    }
}
