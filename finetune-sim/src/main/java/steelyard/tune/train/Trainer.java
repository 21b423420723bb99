package steelyard.tune.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/** Trains a classifier by back-propagation through all encoder layers. The embedding tables stay as they are. */
public final class Trainer {
    private static final int EVALUATION_BATCH = 32;

    /** With fewer dev examples of known classes, their score is chance: the whole plan is trained and its end is kept. */
    private static final int FEWEST_TO_STOP_BY = 10;

    private final Map<String, Matrix> base;
    private final TrainingPlan plan;
    private final Progress progress;

    /**
     * @param base the base model's weights by PyTorch name
     * @param plan how to train
     * @param progress told after each step
     */
    public Trainer(Map<String, Matrix> base, TrainingPlan plan, Progress progress) {
        this.base = base;
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Trains until the dev score has not risen for {@code patience} epochs, or to the plan's end where there are too few
     * dev examples to tell.
     *
     * @param train at least one example
     * @param dev to stop by
     * @param classes how many classes there are
     * @return the weights of the epoch with the best dev score, or of the last one
     */
    public Trained train(List<ClassExample> train, List<ClassExample> dev, int classes) {
        Engine engine = Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(plan.threads());
        engine.setRandomSeed(Math.toIntExact(plan.seed() & Integer.MAX_VALUE));
        try (NDManager manager = engine.newBaseManager()) {
            Weights weights = new Weights(manager);
            weights.putAll(base, name -> name.startsWith("encoder."));
            Classifier network = new Classifier(weights, (float) plan.dropout());
            weights.putAll(new HeadStart(network, manager).weights(train, classes), name -> true);
            return new Session(manager, weights, network).run(train, dev);
        }
    }

    /** One training from its first step to its last. */
    private final class Session {
        private final NDManager manager;
        private final Weights weights;
        private final Classifier network;
        private final Loss loss = Loss.softmaxCrossEntropyLoss();

        Session(NDManager manager, Weights weights, Classifier network) {
            this.manager = manager;
            this.weights = weights;
            this.network = network;
        }

        Trained run(List<ClassExample> train, List<ClassExample> dev) {
            BatchSampler sampler = new BatchSampler(train, plan.batch(), plan.seed());
            int steps = sampler.batches() * plan.maxEpochs();
            LinearSchedule schedule = new LinearSchedule(steps, (int) Math.ceil(steps * plan.warmUp()));
            Optimization optimization = new Optimization(weights, plan, schedule);
            List<Epoch> curve = new ArrayList<>();
            boolean telling =
                    dev.stream().filter(example -> example.target() >= 0).count() >= FEWEST_TO_STOP_BY;
            Epoch best = null;
            Map<String, Matrix> bestWeights = Map.of();
            String seen = "";
            for (int number = 1; number <= plan.maxEpochs(); number++) {
                double trainLoss = trainEpoch(sampler, optimization, number, seen);
                Epoch epoch = evaluate(number, trainLoss, dev);
                curve.add(epoch);
                seen = String.format(Locale.ROOT, ", dev accuracy %.3f", epoch.devAccuracy());
                if (best == null || !telling || isBetter(epoch, best)) {
                    best = epoch;
                    bestWeights = weights.snapshot();
                } else if (number - best.number() >= plan.patience()) {
                    break;
                }
            }
            return new Trained(bestWeights, curve, best == null ? 0 : best.number());
        }

        private double trainEpoch(BatchSampler sampler, Optimization optimization, int number, String seen) {
            double sum = 0;
            int done = (number - 1) * sampler.batches();
            int inEpoch = 0;
            for (ClassBatch batch : sampler.epoch()) {
                double loss = step(batch, optimization);
                if (!Double.isFinite(loss)) {
                    throw new IllegalStateException("training diverged: the loss is " + loss + " at step "
                            + (done + inEpoch + 1) + "; a lower learning rate may help");
                }
                sum += loss;
                inEpoch++;
                progress.at(
                        "training",
                        done + inEpoch,
                        (long) sampler.batches() * plan.maxEpochs(),
                        String.format(Locale.ROOT, "epoch %d, loss %.3f%s", number, sum / inEpoch, seen));
            }
            return sum / inEpoch;
        }

        private double step(ClassBatch batch, Optimization optimization) {
            try (NDManager scope = manager.newSubManager();
                    GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray value = lossOf(scope, batch, true);
                gradients.backward(value);
                optimization.step();
                return value.getFloat();
            }
        }

        private NDArray lossOf(NDManager scope, ClassBatch batch, boolean training) {
            NDArray logits = network.logits(scope, batch.tokens(), training);
            return loss.evaluate(new NDList(targets(scope, batch)), new NDList(logits));
        }

        private NDArray targets(NDManager scope, ClassBatch batch) {
            long[] targets =
                    batch.targets().stream().mapToLong(Integer::longValue).toArray();
            return scope.create(targets, new Shape(targets.length, 1));
        }

        private Epoch evaluate(int number, double trainLoss, List<ClassExample> dev) {
            double sum = 0;
            int known = 0;
            int right = 0;
            List<ClassExample> knownDev =
                    dev.stream().filter(example -> example.target() >= 0).toList();
            for (int from = 0; from < knownDev.size(); from += EVALUATION_BATCH) {
                ClassBatch batch =
                        ClassBatch.of(knownDev.subList(from, Math.min(from + EVALUATION_BATCH, knownDev.size())));
                try (NDManager scope = manager.newSubManager()) {
                    NDArray logits = network.logits(scope, batch.tokens(), false);
                    NDArray value = loss.evaluate(new NDList(targets(scope, batch)), new NDList(logits));
                    sum += value.getFloat() * batch.targets().size();
                    known += batch.targets().size();
                    long[] answers = logits.argMax(1).toLongArray();
                    for (int row = 0; row < answers.length; row++) {
                        right += answers[row] == batch.targets().get(row) ? 1 : 0;
                    }
                }
            }
            return new Epoch(
                    number, trainLoss, known == 0 ? 0 : sum / known, dev.isEmpty() ? 0 : right / (double) dev.size());
        }
    }

    /** More dev examples right; of as many, a lower dev loss. */
    private static boolean isBetter(Epoch epoch, Epoch best) {
        if (epoch.devAccuracy() != best.devAccuracy()) {
            return epoch.devAccuracy() > best.devAccuracy();
        }
        return epoch.devLoss() < best.devLoss();
    }
}
