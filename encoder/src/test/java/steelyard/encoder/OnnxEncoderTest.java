package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEncoderTest {
    private static final List<String> TEXTS = List.of(
            "The ferry leaves the harbour at seven.",
            "a",
            "Only two hours late this time, which I suppose counts as progress; the coach had gone, of course.",
            "Überfahrt – naïve café, 14.50 crowns, \"quoted\" & <b>bold</b> 🚢",
            "no punctuation no capitals just a long run of plain words about luggage and a lost umbrella on the upper deck",
            "?!");

    private static OnnxEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = OnnxEncoder.open(2);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void theVectorsAreThoseOfLangChain4jsOwnClass() {
        var stock = new AllMiniLmL6V2EmbeddingModel();
        List<Embedding> theirs =
                stock.embedAll(TEXTS.stream().map(TextSegment::from).toList()).content();
        float[][] ours = encoder.encode(TEXTS);
        for (int i = 0; i < ours.length; i++) {
            assertThat(dot(ours[i], theirs.get(i).vector()))
                    .as("cosine for text %d", i)
                    .isGreaterThanOrEqualTo(0.99999);
        }
    }

    @Test
    void theVectorsHaveNotChangedSinceTheyWereStored() throws IOException {
        float[][] vectors = encoder.encode(TEXTS);
        for (int i = 0; i < vectors.length; i++) {
            assertThat(vectors[i]).as("text %d", i).containsExactly(golden(i), within(1e-5f));
        }
    }

    @Test
    void aVectorDependsToTheLastBitNeitherOnTheTextsBesideItNorOnTheThreads() {
        List<String> texts = new ArrayList<>(TEXTS);
        for (int i = 0; i < 60; i++) {
            texts.add("The coach of line " + i + " leaves" + " the harbour".repeat(i % 12) + ".");
        }
        float[][] together = encoder.encode(texts);
        try (OnnxEncoder oneThread = OnnxEncoder.open(1)) {
            assertThat(oneThread.encode(texts)).isDeepEqualTo(together);
        }
        for (int i = 0; i < together.length; i++) {
            assertThat(encoder.encode(texts.get(i))).as("text %d", i).containsExactly(together[i]);
        }
    }

    @Test
    void everyVectorHasLengthOne() {
        for (float[] vector : encoder.encode(TEXTS)) {
            assertThat(vector).hasSize(384);
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void nothingIsReadBeyondTheWindowOf256Tokens() {
        String window = "word ".repeat(254); // and [CLS] and [SEP]
        assertThat(encoder.encode(window + "storm ".repeat(5000)))
                .containsExactly(encoder.encode(window), within(1e-6f));
        assertThat(encoder.encode("word ".repeat(253) + "storm")).isNotEqualTo(encoder.encode(window));
    }

    @Test
    void noTextsGiveNoVectors() {
        assertThat(encoder.encode(List.of())).isEmpty();
    }

    @Test
    void anEmptyTextGetsAVectorToo() {
        assertThat(dot(encoder.encode(""), encoder.encode(""))).isCloseTo(1, within(1e-5));
    }

    @Test
    void langChain4jSeesTheSameVectors() {
        var model = new EncoderEmbeddingModel(encoder, TextRole.PASSAGE);
        assertThat(model.embed(TEXTS.getFirst()).content().vector()).containsExactly(encoder.encode(TEXTS.getFirst()));
        assertThat(model.dimension()).isEqualTo(384);
    }

    @Test
    void moreTextsThanOneBatchKeepTheirOrder() {
        List<String> many = Stream.iterate(1, n -> n + 1)
                .limit(50)
                .map(n -> "berth " + n + " is free" + " today".repeat(n % 7))
                .toList();
        float[][] vectors = encoder.encode(many);
        assertThat(vectors[49]).containsExactly(encoder.encode(many.get(49)), within(1e-6f));
        assertThat(vectors[13]).containsExactly(encoder.encode(many.get(13)), within(1e-6f));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Line {@code i} of the stored vectors: hexadecimal big-endian floats. */
    private static float[] golden(int i) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                OnnxEncoderTest.class.getResourceAsStream("golden-vectors.txt"), "golden-vectors.txt")) {
            String line = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(i)
                    .findFirst()
                    .orElseThrow();
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(line));
            float[] vector = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(vector);
            return vector;
        }
    }
}
