package steelyard.tune.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Progress;
import steelyard.tune.data.ClassExample;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.net.Matrix;

/** The real base model, trained by one step with and without an adversary. */
class AdversarialTrainingTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final Map<String, Matrix> BEFORE = new OnnxGraph(BASE.onnx()).weights();

    @Test
    void movedEmbeddingsAreHarderAndAreLearnedFrom() {
        Trained plain = trained(0);
        Trained moved = trained(0.1);
        assertThat(moved.curve().getFirst().trainLoss())
                .as("the mean of both looks, of which the first is the same")
                .isGreaterThan(plain.curve().getFirst().trainLoss() + 0.001);
        String name = "encoder.layer.3.attention.self.query.weight";
        assertThat(moved.weight(name).values()).isNotEqualTo(plain.weight(name).values());
    }

    @Test
    void onlyWhereAWholeNetworkIsTrainedIsThereAnAdversary() {
        assertThatThrownBy(() -> plan(new Regime.Head(), 0.1)).hasMessageContaining("an adversary is met");
        assertThatThrownBy(() -> plan(new Regime.Contrastive(), 0.1)).hasMessageContaining("an adversary is met");
    }

    /** One step over a batch that is computed in two parts of unequal shape. */
    private static Trained trained(double shift) {
        List<String> texts = List.of(
                "A lovely crossing, we enjoyed it.",
                "It was cold and we were late.",
                "The crew were kind. ".repeat(50),
                "Nobody told us anything. ".repeat(50),
                "The soup was hot. ".repeat(50),
                "The cabin was dirty. ".repeat(50),
                "Everything was on time. ".repeat(50),
                "We were sick all night. ".repeat(50));
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<ClassExample> examples = IntStream.range(0, texts.size())
                    .mapToObj(i -> new ClassExample(
                            tokenizer.tokenize(List.of(texts.get(i))).getFirst(), i % 2))
                    .toList();
            TrainingPlan plan = plan(new Regime.Full(false), shift);
            return new ClassTraining(BEFORE, plan, System::nanoTime, Progress.NONE).train(examples, List.of(), 2);
        }
    }

    private static TrainingPlan plan(Regime regime, double shift) {
        Rates rates = new Rates(1e-4, 5e-3, 0.01, 0, 1, shift);
        return new TrainingPlan(regime, new Passes(1, 0, 8, 1, null), rates, 0, 7, 2);
    }
}
