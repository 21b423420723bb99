package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import steelyard.task.Progress;
import steelyard.tune.data.AlikeSampler;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.Batches;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Adversary;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Weights;

/** Trains classifiers, in every regime. */
public final class ClassTraining {
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
    public ClassTraining(Map<String, Matrix> base, TrainingPlan plan, LongSupplier nanos, Progress progress) {
        this.base = base;
        this.plan = plan;
        this.nanos = nanos;
        this.progress = progress;
    }

    /**
     * Trains until the dev score has not risen for {@code patience} passes, or to the plan's end where there are too few
     * dev examples to tell.
     *
     * @param train at least one example
     * @param dev to stop by
     * @param classes how many classes there are
     * @return the weights of the pass with the best dev score, or of the last one
     */
    public Trained train(List<ClassExample> train, List<ClassExample> dev, int classes) {
        try (TorchSession torch = new TorchSession(plan, nanos)) {
            NDManager manager = torch.manager();
            Weights weights = torch.weights(base);
            DropMasks dropout = new DropMasks(manager, plan.dropout(), plan.seed());
            Adversary adversary = new Adversary(plan.rates().adversarialShift());
            Classifier network = new Classifier(weights, dropout, adversary);
            ClassDevSet devSet = new ClassDevSet(manager, network, dev);
            Task task = new Task(torch, weights, network, adversary, train, devSet, classes);
            return switch (plan.regime()) {
                case Regime.Head unused -> task.fit(Optional.empty());
                case Regime.Lora unused -> task.descend();
                case Regime.Full unused -> task.descend();
                case Regime.Contrastive unused -> task.fit(Optional.of(task.contrast()));
            };
        }
    }

    /** Targets as an engine wants them, int64 {@code [rows, 1]}. */
    static NDArray targets(NDManager scope, List<Integer> targets) {
        return scope.create(targets.stream().mapToLong(Integer::longValue).toArray(), new Shape(targets.size(), 1));
    }

    /** What is trained, and on what. */
    private final class Task {
        private final NDManager manager;
        private final TimeBudget budget;
        private final Weights weights;
        private final Classifier network;
        private final Adversary adversary;
        private final List<ClassExample> train;
        private final ClassDevSet dev;
        private final int classes;
        private final Loss crossEntropy = Loss.softmaxCrossEntropyLoss();

        Task(
                TorchSession torch,
                Weights weights,
                Classifier network,
                Adversary adversary,
                List<ClassExample> train,
                ClassDevSet dev,
                int classes) {
            this.manager = torch.manager();
            this.budget = torch.budget();
            this.weights = weights;
            this.network = network;
            this.adversary = adversary;
            this.train = train;
            this.dev = dev;
            this.classes = classes;
        }

        /** Encoder and head together, by cross-entropy. */
        Trained descend() {
            weights.putAll(new HeadStart(manager, network, budget, progress).weights(train, classes), name -> true);
            Batches<ClassBatch> batches = new BatchSampler<>(
                    train, ClassBatch.COLLATION, plan.passes().batch(), plan.seed());
            Trained trained = new GradientTraining<ClassBatch>(manager, plan, budget, progress)
                    .run(weights, batches, this::crossEntropy, dev, adversary);
            return dev.tells() ? calibrated(trained) : trained;
        }

        /** The same classifier as sure as the dev examples say it may be: its head divided by the temperature. */
        private Trained calibrated(Trained trained) {
            double temperature;
            try (NDManager scope = manager.newSubManager()) {
                Weights best = new Weights(scope);
                best.putAll(base, name -> false);
                best.putAll(trained.weights(), name -> false);
                Classifier tuned = new Classifier(best, new DropMasks(scope, 0, plan.seed()));
                temperature = dev.of(scope, tuned).logits().temperature();
            }
            Map<String, Matrix> tuned = new LinkedHashMap<>(trained.weights());
            for (String name : List.of(Classifier.HEAD_WEIGHT, Classifier.HEAD_BIAS)) {
                tuned.put(name, trained.weight(name).times(1 / temperature));
            }
            return new Trained(tuned, trained.curve(), trained.best(), trained.cut());
        }

        private NDArray crossEntropy(NDManager scope, ClassBatch batch) {
            NDArray logits = network.logits(scope, batch.tokens(), true);
            return crossEntropy.evaluate(new NDList(targets(scope, batch.targets())), new NDList(logits));
        }

        /** The encoder alone, by the distances between texts. */
        Trained contrast() {
            Passes passes = plan.passes();
            Batches<ClassBatch> batches = new AlikeSampler(train, passes.steps(), passes.batch(), plan.seed());
            ContrastiveLoss loss = new ContrastiveLoss();
            return new GradientTraining<ClassBatch>(manager, plan, budget, progress)
                    .run(
                            weights,
                            batches,
                            (scope, batch) -> loss.of(network.vectors(scope, batch.tokens(), true), batch.targets()),
                            DevSet.later(train.size() + dev.examples()));
        }

        /** The head alone, exactly, on the encoder as it is after {@code before}. */
        Trained fit(Optional<Trained> before) {
            LinearProbe probe = new LinearProbe(manager, network, budget, progress);
            Map<String, Matrix> head = probe.head(train, classes);
            weights.putAll(head, name -> false);
            Map<String, Matrix> tuned = new LinkedHashMap<>(weights.snapshot());
            tuned.putAll(head);
            List<Epoch> curve = new ArrayList<>(before.map(Trained::curve).orElse(List.of()));
            Epoch last = curve.isEmpty() ? new Epoch(1, 0, DevScore.NONE, budget.spent()) : curve.removeLast();
            curve.add(last.withDev(dev.score()));
            boolean cut = probe.isCut() || before.map(Trained::cut).orElse(false);
            return new Trained(tuned, curve, last.number(), cut);
        }
    }
}
