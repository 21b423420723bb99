package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steelyard.task.TaskException;

/** Every encoder that comes with the program keeps the contract of {@link Encoder}. */
class BaseModelsTest {
    private static final String QUESTION = "When does the ferry to Skarravoe leave?";
    private static final List<String> PASSAGES = List.of(
            "The ferry leaves Quillander harbour for Skarravoe at seven in the morning.",
            "Bicycles are carried for two crowns.",
            "A lost umbrella is kept for thirty days at the office on the upper deck, and then it is given away.");

    static List<String> names() {
        return BaseModels.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aQueryIsNearestToThePassageThatAnswersIt(String name) {
        try (Encoder encoder = new OnnxEncoder(BaseModels.find(name), 2)) {
            float[] query = encoder.encode(TextRole.QUERY, QUESTION);
            float[][] passages = encoder.encode(TextRole.PASSAGE, PASSAGES);
            assertThat(dot(query, query)).isCloseTo(1, within(1e-5));
            assertThat(query).hasSize(encoder.dimensions());
            assertThat(dot(query, passages[0]))
                    .isGreaterThan(dot(query, passages[1]))
                    .isGreaterThan(dot(query, passages[2]));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aVectorDependsNeitherOnTheTextsBesideItNorOnThreads(String name) {
        BaseModel model = BaseModels.find(name);
        try (Encoder two = new OnnxEncoder(model, 2);
                Encoder one = new OnnxEncoder(model, 1)) {
            float[][] together = two.encode(PASSAGES);
            float[][] onOneThread = one.encode(PASSAGES);
            for (int i = 0; i < together.length; i++) {
                assertThat(together[i]).containsExactly(one.encode(PASSAGES.get(i)), within(1e-6f));
                assertThat(together[i]).containsExactly(onOneThread[i], within(1e-6f));
            }
        }
    }

    @Test
    void theRoleDecidesThePrefix() {
        try (Encoder encoder = new OnnxEncoder(BaseModels.find("e5-small-v2-q"), 1)) {
            float[] query = encoder.encode(TextRole.QUERY, QUESTION);
            assertThat(query).isEqualTo(encoder.encode("query: " + QUESTION));
            assertThat(query).isEqualTo(encoder.encode(TextRole.PEER, QUESTION));
            assertThat(encoder.encode(TextRole.PASSAGE, QUESTION)).isEqualTo(encoder.encode("passage: " + QUESTION));
            assertThat(new EncoderEmbeddingModel(encoder, TextRole.QUERY)
                            .embed(QUESTION)
                            .content()
                            .vector())
                    .isEqualTo(query);
        }
    }

    @Test
    void theVectorsOfTheQuantizedModelAreThoseOfLangChain4jsOwnClass() {
        var stock = new AllMiniLmL6V2QuantizedEmbeddingModel();
        try (Encoder encoder = new OnnxEncoder(BaseModels.find("all-minilm-l6-v2-q"), 2)) {
            for (String passage : PASSAGES) {
                float[] theirs =
                        stock.embed(TextSegment.from(passage)).content().vector();
                assertThat(dot(encoder.encode(passage), theirs)).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void theDefaultComesFirst() {
        assertThat(BaseModels.names()).startsWith(BaseModels.DEFAULT).contains("all-minilm-l6-v2-q", "e5-small-v2-q");
    }

    @Test
    void aNameThatNoEncoderHasIsAnErrorThatNamesTheKnownOnes() {
        assertThatThrownBy(() -> BaseModels.find("word2vec"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("no encoder 'word2vec'")
                .hasMessageContaining("all-minilm-l6-v2, all-minilm-l6-v2-q, e5-small-v2-q");
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
