package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.tune.data.SentenceWindow;
import steelyard.tune.data.SummaryExample;
import steelyard.tune.data.WindowBatch;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SalienceNetwork;
import steelyard.tune.net.Weights;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Rates;
import steelyard.tune.train.Regime;
import steelyard.tune.train.SalienceTraining;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/** What was trained is what is served, and training changes what it should. */
class OnnxSalienceTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    private static OnnxGraph graph;
    private static List<SummaryExample> examples;
    private static Trained trained;

    @BeforeAll
    static void train() {
        graph = new OnnxGraph(BASE.onnx());
        List<Example> texts = List.of(
                example(
                        "a",
                        "Rain fell on the hills. The ferry was late again. Nobody was hurt.",
                        "The ferry was late."),
                example("b", "Überfahrt – naïve café 🚢 14.50!", "A crossing."),
                example("c", "Sheep. The coach to Mellbrae was cancelled. Oh no! What now?", "A coach was cancelled."));
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), SentenceWindow.MOST_TOKENS)) {
            examples = SummaryExample.of(texts, 1, tokenizer);
        }
        TrainingPlan plan = new TrainingPlan(
                new Regime.Full(false), new Passes(4, 0, 2, 4, null), new Rates(5e-5, 5e-3, 0.01, 0.1, 1), 0.1, 7, 2);
        trained = new SalienceTraining(graph.weights(), plan, System::nanoTime, Progress.NONE)
                .train(examples, examples, 1);
    }

    @Test
    void theServedSalienceIsThatOfTheTrainedNetwork() {
        WindowBatch batch = new WindowBatch(examples.stream()
                .flatMap(example -> example.text().windows().stream())
                .toList());
        float[] served;
        try (OnnxModel model = new OnnxModel(OnnxSalience.bytes(graph, trained.weights()), OnnxSalience.OUTPUT, 2)) {
            served = model.run(
                            batch.tokens(),
                            Map.of(OnnxSalience.POOLING, batch.pooling(), OnnxSalience.TRAITS, batch.traits()))
                    .values();
        }
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            Weights weights = new Weights(manager);
            weights.putAll(graph.weights(), name -> false);
            weights.putAll(trained.weights(), name -> false);
            float[] ours = new SalienceNetwork(weights, new DropMasks(manager, 0, 1))
                    .logits(manager, batch, false)
                    .toFloatArray();
            assertThat(served).hasSize(3 * batch.sentences()).containsExactly(ours, within(1e-4f));
            assertThat(batch.ofSentences(served)).hasSize(3 + 1 + 4);
        }
    }

    @Test
    void fullTrainingChangesEveryEncoderWeightAndTheHead() {
        Map<String, Matrix> before = graph.weights();
        assertThat(trained.weights().keySet()).hasSize(6 * 16 + 3).noneMatch(name -> name.startsWith("embeddings."));
        List<String> unchanged = new ArrayList<>();
        trained.weights().forEach((name, after) -> {
            if (before.containsKey(name)
                    && Arrays.equals(Objects.requireNonNull(before.get(name)).values(), after.values())) {
                unchanged.add(name);
            }
        });
        assertThat(unchanged).isEmpty();
    }

    @Test
    void trainingLowersTheLoss() {
        assertThat(trained.curve()).hasSize(4);
        assertThat(trained.curve().getLast().trainLoss())
                .isLessThan(trained.curve().getFirst().trainLoss());
    }

    private static Example example(String id, String text, String summary) {
        return new Example(new Question(id, text), new Gold.Summary(List.of(summary)));
    }
}
