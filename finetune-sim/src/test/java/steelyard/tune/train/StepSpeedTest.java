package steelyard.tune.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.Tokens;
import steelyard.task.Progress;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.Batches;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/**
 * How fast a training step of 32 texts of 32 tokens is, beside a plain product of large matrices in the same process; both
 * taken in turns. Prints, and judges nothing: the clock is not a test. {@code mvn verify -Pslow -Dtest=StepSpeedTest}
 */
@Tag("slow")
class StepSpeedTest {
    private static final int ROUNDS = 8;
    private static final int BATCH = 32;
    private static final int TOKENS = 32;

    /** Weights of the layers that multiply: 4 · 384² + 2 · 384 · 1,536 a layer. */
    private static final double MULTIPLIED = 6 * (4 * 384.0 * 384 + 2 * 384.0 * 1536);

    @Test
    void aStepAgainstAPlainProduct() {
        TrainingPlan plan = new TrainingPlan(
                new Regime.Full(false),
                new Passes(1, 0, BATCH, 2, null),
                new Rates(5e-5, 5e-3, 0.01, 0.1, 1),
                0.1,
                42,
                Runtime.getRuntime().availableProcessors());
        try (TorchSession torch = new TorchSession(plan, System::nanoTime)) {
            NDManager manager = torch.manager();
            Weights weights =
                    torch.weights(new OnnxGraph(BaseModel.allMiniLmL6V2().onnx()).weights());
            Classifier network = new Classifier(weights, new DropMasks(manager, plan.dropout(), 42));
            weights.putAll(
                    Map.of(
                            Classifier.HEAD_WEIGHT,
                            new Matrix(new float[2 * 384], 2, 384),
                            Classifier.HEAD_BIAS,
                            Matrix.vector(new float[2])),
                    name -> true);
            Batches<ClassBatch> batches = new BatchSampler<>(texts(), ClassBatch.COLLATION, BATCH, 42);
            Loss loss = Loss.softmaxCrossEntropyLoss();
            List<Double> steps = new ArrayList<>();
            List<Double> products = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                new GradientTraining<ClassBatch>(manager, plan, torch.budget(), Progress.NONE)
                        .run(
                                weights,
                                batches,
                                (scope, batch) -> loss.evaluate(
                                        new NDList(ClassTraining.targets(scope, batch.targets())),
                                        new NDList(network.logits(scope, batch.tokens(), true))),
                                DevSet.NONE);
                steps.add((System.nanoTime() - start) / 1e9 / batches.count());
                products.add(product());
            }
            double step = median(steps);
            double rate = 6 * MULTIPLIED * BATCH * TOKENS / step / 1e9; // forward once, backward twice
            double plain = median(products);
            System.out.printf(
                    Locale.ROOT,
                    "step %.0f ms, %.1f examples/s, %.0f GFLOP/s; plain product %.0f GFLOP/s; %.0f %%%n",
                    1000 * step,
                    BATCH / step,
                    rate,
                    plain,
                    100 * rate / plain);
        }
    }

    /** GFLOP/s of a product of 1,024 × 1,536 and 1,536 × 1,536. */
    private static double product() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager()) {
            NDArray a = manager.randomUniform(-1, 1, new Shape(1024, 1536));
            NDArray b = manager.randomUniform(-1, 1, new Shape(1536, 1536));
            double best = 0;
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                try (NDArray c = a.matMul(b)) {
                    c.getFloat(0, 0);
                }
                best = Math.max(best, 2.0 * 1024 * 1536 * 1536 / (System.nanoTime() - start));
            }
            return best;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<ClassExample> texts() {
        BaseModel base = BaseModel.allMiniLmL6V2();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens())) {
            Tokens tokens =
                    tokenizer.tokenize(List.of("word ".repeat(TOKENS - 2))).getFirst();
            List<ClassExample> texts = new ArrayList<>();
            for (int i = 0; i < 12 * BATCH; i++) {
                texts.add(new ClassExample(tokens, i % 2));
            }
            return texts;
        }
    }
}
