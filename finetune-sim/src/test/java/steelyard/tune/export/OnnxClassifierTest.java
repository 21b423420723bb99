package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenBatch;
import steelyard.encoder.Tokens;
import steelyard.task.Progress;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;
import steelyard.tune.train.ClassTraining;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/** Training and export on the real base model: what was trained is what is served. */
class OnnxClassifierTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final List<String> TEXTS = List.of(
            "The 07:10 to Quillander was cancelled and the desk put us on the next one without a fuss.",
            "never again",
            "Can I bring a surfboard on the coach, and if so, does it go underneath or do I hold it for two hours?",
            "Überfahrt – naïve café 🚢 14.50",
            "My mother is eighty-four. She was on deck before I had parked the car.",
            "lift broken again lol");
    private static final List<Integer> TARGETS = List.of(0, 1, 2, 2, 0, 1);

    private static OnnxGraph graph;
    private static List<Tokens> tokens;
    private static Trained trained;

    @BeforeAll
    static void train() {
        graph = new OnnxGraph(BASE.onnx());
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            tokens = tokenizer.tokenize(TEXTS);
        }
        List<ClassExample> examples = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new ClassExample(tokens.get(i), TARGETS.get(i)))
                .toList();
        TrainingPlan plan = new TrainingPlan(
                new Regime.Full(false), new Passes(4, 0, 3, 4, null), new Rates(5e-5, 5e-3, 0.01, 0.1, 1), 0.1, 7, 2);
        trained =
                new ClassTraining(graph.weights(), plan, System::nanoTime, Progress.NONE).train(examples, examples, 3);
    }

    @Test
    void theServedLogitsAreThoseOfTheTrainedNetwork() {
        TokenBatch batch = new TokenBatch(tokens);
        float[] served;
        try (OnnxModel model =
                new OnnxModel(OnnxClassifier.bytes(graph, trained.weights()), OnnxClassifier.OUTPUT, 2)) {
            served = model.run(batch).values();
        }
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            Weights weights = new Weights(manager);
            weights.putAll(graph.weights(), name -> false);
            weights.putAll(trained.weights(), name -> false);
            float[] ours = new Classifier(weights, new DropMasks(manager, 0, 1))
                    .logits(manager, batch, false)
                    .toFloatArray();
            assertThat(served).hasSize(TEXTS.size() * 3).containsExactly(ours, within(1e-4f));
        }
    }

    @Test
    void trainingChangesEveryEncoderWeightAndNoEmbedding() {
        Map<String, Matrix> before = graph.weights();
        assertThat(trained.weights().keySet()).hasSize(6 * 16 + 2).noneMatch(name -> name.startsWith("embeddings."));
        trained.weights().forEach((name, after) -> {
            Matrix old = before.get(name);
            if (old != null) {
                assertThat(after.values()).as(name).isNotEqualTo(old.values());
            }
        });
    }

    @Test
    void trainingLowersTheLoss() {
        assertThat(trained.curve()).hasSize(4);
        assertThat(trained.curve().getLast().trainLoss())
                .isLessThan(0.9 * trained.curve().getFirst().trainLoss());
        assertThat(trained.curve().get(trained.best() - 1).dev().score()).isEqualTo(1.0);
    }

    @Test
    void aGraphWithTheWeightsItHadIsTheSameGraph() {
        assertThat(graph.withWeights(graph.weights()).build().toByteArray())
                .isEqualTo(
                        new OnnxGraph(BASE.onnx()).withWeights(Map.of()).build().toByteArray());
        assertThat(graph.weights()).hasSize(101).containsKey("encoder.layer.5.output.dense.weight");
        Matrix dense = Objects.requireNonNull(graph.weights().get("encoder.layer.0.intermediate.dense.weight"));
        assertThat(List.of(dense.rows(), dense.columns())).containsExactly(1536, 384);
    }
}
