package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static steelyard.tune.MoodTraining.moods;
import static steelyard.tune.MoodTraining.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Projection;
import steelyard.tune.train.Trained;

/** What each regime changes, on the real base model and a handful of texts. */
class RegimesTest {
    private static final Map<String, Matrix> BEFORE = MoodTraining.WEIGHTS;
    private static final String ENCODER_MATRIX = "encoder.layer.3.attention.self.query.weight";

    @Test
    void headChangesNothingButTheHead() {
        Trained trained = train(RegimeChoice.HEAD, moods(4));
        assertThat(trained.weights()).containsOnlyKeys("classifier.weight", "classifier.bias");
        assertThat(trained.curve().getFirst().dev().score()).isEqualTo(1);
    }

    @Test
    void fullChangesEveryLayerAndNoEmbedding() {
        Trained trained = train(RegimeChoice.FULL, moods(4));
        assertThat(trained.weights()).hasSize(6 * 16 + 2);
        trained.weights().forEach((name, after) -> {
            assertThat(name).matches("(encoder|classifier)\\..*");
            assertThat(unchanged(name, after)).as(name).isFalse();
        });
    }

    @Test
    void fullTrainsTheEmbeddingTablesWhereItIsAsked() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.FULL,
                OptionalDouble.empty(),
                OptionalInt.of(1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true,
                TuneOptions.LoraOptions.DEFAULTS);
        Trained trained = train(options, moods(4));
        String words = "embeddings.word_embeddings.weight";
        assertThat(trained.weights()).containsKey(words);
        assertThat(unchanged(words, trained.weight(words))).isFalse();
    }

    @Test
    void loraChangesTheChosenMatricesByALowRankAndNothingElse() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.LORA,
                OptionalDouble.empty(),
                OptionalInt.of(3),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                new TuneOptions.LoraOptions(1, 2, List.of(Projection.QUERY, Projection.DOWN)));
        Trained trained = train(options, moods(4));
        assertThat(trained.weights().keySet())
                .hasSize(2 * 6 + 2)
                .contains(ENCODER_MATRIX, "encoder.layer.5.output.dense.weight", "classifier.bias")
                .doesNotContain("encoder.layer.5.attention.output.dense.weight");
        assertIsOfRankOne(ENCODER_MATRIX, trained.weight(ENCODER_MATRIX));
    }

    @Test
    void contrastiveTrainsTheEncoderThenFitsTheHead() {
        Trained trained = train(RegimeChoice.CONTRASTIVE, moods(4));
        assertThat(trained.weights()).hasSize(6 * 16 + 5 + 2); // layers, embedding tables with their norm, head
        assertThat(unchanged(ENCODER_MATRIX, trained.weight(ENCODER_MATRIX))).isFalse();
        assertThat(trained.curve().getFirst().trainLoss()).isPositive();
        assertThat(trained.curve().getFirst().dev().score()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        for (RegimeChoice choice : List.of(RegimeChoice.LORA, RegimeChoice.CONTRASTIVE)) {
            Trained one = train(choice, moods(2));
            Trained two = train(choice, moods(2));
            one.weights()
                    .forEach((name, matrix) -> assertThat(two.weight(name).values())
                            .as("%s %s", choice.id(), name)
                            .isEqualTo(matrix.values()));
        }
    }

    private static boolean unchanged(String name, Matrix after) {
        Matrix before = BEFORE.get(name);
        return before != null && Arrays.equals(before.values(), after.values());
    }

    /** In a matrix of rank one, every two rows are multiples of each other: a·d = b·c for any four corners. */
    private static void assertIsOfRankOne(String name, Matrix after) {
        float[] before = Objects.requireNonNull(BEFORE.get(name)).values();
        double[] change = IntStream.range(0, before.length)
                .mapToDouble(i -> after.values()[i] - before[i])
                .toArray();
        int largest = IntStream.range(0, change.length)
                .reduce((a, b) -> Math.abs(change[b]) > Math.abs(change[a]) ? b : a)
                .orElseThrow();
        assertThat(Math.abs(change[largest])).isGreaterThan(1e-6);
        int columns = after.columns();
        int row = largest / columns;
        int column = largest % columns;
        for (int i = 0; i < after.rows(); i += 7) {
            for (int j = 0; j < columns; j += 7) {
                double predicted = change[i * columns + column] * change[row * columns + j] / change[largest];
                assertThat(change[i * columns + j])
                        .as("%d, %d", i, j)
                        .isCloseTo(predicted, within(0.02 * Math.abs(change[largest])));
            }
        }
    }
}
