package steelyard.tune.read;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Progress;
import steelyard.tune.Plans;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.Batches;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.EncoderLayers;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SpanHead;
import steelyard.tune.net.Weights;
import steelyard.tune.train.GradientTraining;
import steelyard.tune.train.TorchSession;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/**
 * Trains a span reader (Devlin et al. 2019, section 4.2): how unlikely it is that the right answer begins and ends where
 * it does.
 *
 * <p>Where there are several right answers it is how unlikely they are together, each from its own beginning to its own
 * end: the reader may give any of them, and is never taught that one is wrong because another is right.
 */
final class ReaderTraining {
    private static final int DIMENSIONS = 384;

    /** Added to logits of tokens where no answer can stand. */
    private static final float BARRED = -10_000f;

    private final Map<String, Matrix> base;
    private final TrainingPlan plan;
    private final LongSupplier nanos;
    private final Progress progress;

    /**
     * @param base the base model's weights by PyTorch name
     * @param plan how to train
     * @param nanos a clock such as {@code System::nanoTime}
     * @param progress told after each step
     */
    ReaderTraining(Map<String, Matrix> base, TrainingPlan plan, LongSupplier nanos, Progress progress) {
        this.base = base;
        this.plan = plan;
        this.nanos = nanos;
        this.progress = progress;
    }

    /**
     * Weights of encoder and head, of the pass with the best dev score.
     *
     * @param train at least one
     * @param dev to choose the pass by
     * @param tokenizer cuts the parts of passages that are shown
     */
    Trained train(List<ReadingExample> train, List<ReadingExample> dev, SubwordTokenizer tokenizer) {
        try (TorchSession torch = new TorchSession(plan, nanos)) {
            NDManager manager = torch.manager();
            Weights weights = torch.weights(base, EncoderLayers.SEGMENTS::equals);
            weights.putAll(SpanHead.start(DIMENSIONS, plan.seed()), name -> true);
            SpanHead network = new SpanHead(weights, new DropMasks(manager, plan.dropout(), plan.seed()));
            return new GradientTraining<ReadingBatch>(manager, plan, torch.budget(), progress)
                    .run(
                            weights,
                            batches(train, tokenizer),
                            (scope, batch) -> loss(network.logits(scope, batch.tokens(), true), batch),
                            new ReaderDevSet(manager, network, dev));
        }
    }

    /** The lessons as each pass shows them: in parts where there are so many that they would be learned by heart. */
    Batches<ReadingBatch> batches(List<ReadingExample> train, SubwordTokenizer tokenizer) {
        int size = plan.passes().batch();
        return train.size() < Plans.MANY_LESSONS
                ? new BatchSampler<>(train, ReadingBatch.COLLATION, size, plan.seed())
                : new PartsOfPassages(
                        train.stream().map(ReadingExample::lesson).toList(), tokenizer, size, plan.seed());
    }

    /**
     * The mean over a batch's questions: the negative logarithm of the chance that a right answer is given.
     *
     * @param logits of beginnings and ends, {@code [rows, columns, 2]}
     */
    static NDArray loss(NDArray logits, ReadingBatch batch) {
        NDManager scope = logits.getManager();
        NDArray barred = scope.create(
                batch.barred(BARRED),
                new Shape(batch.tokens().rows(), batch.tokens().columns()));
        NDArray first = logits.get(":, :, 0").add(barred);
        NDArray last = logits.get(":, :, 1").add(barred);
        RightAnswers right = RightAnswers.of(batch.examples());
        Shape shape = new Shape(right.rows(), right.most());
        NDArray answers = first.gather(scope.create(right.firsts(), shape), 1)
                .add(last.gather(scope.create(right.lasts(), shape), 1))
                .add(scope.create(right.barred(BARRED), shape)); // [rows, answers]
        return logSumOfPowers(first)
                .add(logSumOfPowers(last))
                .sub(logSumOfPowers(answers))
                .mean();
    }

    /** {@code [rows, columns]} → {@code [rows, 1]} */
    private static NDArray logSumOfPowers(NDArray logits) {
        NDArray highest = logits.max(new int[] {1}, true).stopGradient(); // no power overflows
        return logits.sub(highest).exp().sum(new int[] {1}, true).log().add(highest);
    }
}
