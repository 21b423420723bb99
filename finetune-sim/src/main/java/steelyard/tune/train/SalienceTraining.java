package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.task.Progress;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.SalienceBatch;
import steelyard.tune.data.SalienceExample;
import steelyard.tune.data.SummaryExample;
import steelyard.tune.net.DropMasks;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SalienceNetwork;
import steelyard.tune.net.Weights;

/** Trains the network that says which sentences of a text matter: frozen encoder, LoRA, or all of the encoder. */
public final class SalienceTraining {
    /** Windows of a text that are learned from: what summaries say mostly stands in front, and the rest adds nothing. */
    private static final int WINDOWS_OF_A_TEXT = 2;

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
    public SalienceTraining(Map<String, Matrix> base, TrainingPlan plan, LongSupplier nanos, Progress progress) {
        this.base = base;
        this.plan = plan;
        this.nanos = nanos;
        this.progress = progress;
    }

    /**
     * Trains, and keeps the weights of the pass whose summaries of the dev texts were best, or of the last pass where
     * there are too few dev texts to tell.
     *
     * @param train at least one text
     * @param dev to stop by
     * @param length how many sentences a summary has
     * @throws IllegalArgumentException if the plan's regime is contrastive: salience has no classes to hold apart
     */
    public Trained train(List<SummaryExample> train, List<SummaryExample> dev, int length) {
        List<SalienceExample> windows = train.stream()
                .flatMap(example -> example.windows(WINDOWS_OF_A_TEXT).stream())
                .toList();
        try (TorchSession torch = new TorchSession(plan, nanos)) {
            NDManager manager = torch.manager();
            Weights weights = torch.weights(base);
            SalienceNetwork network = new SalienceNetwork(weights, new DropMasks(manager, plan.dropout(), plan.seed()));
            DevSet devSet = new SalienceDevSet(manager, network, dev, length);
            return switch (plan.regime()) {
                case Regime.Head unused -> fit(torch, weights, network, windows, devSet);
                case Regime.Lora unused -> descend(torch, weights, network, windows, devSet);
                case Regime.Full unused -> descend(torch, weights, network, windows, devSet);
                case Regime.Contrastive unused ->
                    throw new IllegalArgumentException("contrastive training needs classes, and summaries have none");
            };
        }
    }

    /** The head alone, exactly. */
    private Trained fit(
            TorchSession torch, Weights weights, SalienceNetwork network, List<SalienceExample> windows, DevSet dev) {
        SalienceHead fitting = new SalienceHead(torch.manager(), network, torch.budget(), progress);
        Map<String, Matrix> head = fitting.fit(windows);
        weights.putAll(head, name -> false);
        List<Epoch> curve = List.of(new Epoch(1, 0, dev.score(), torch.budget().spent()));
        return new Trained(head, curve, 1, fitting.isCut());
    }

    /**
     * Encoder and head together, by cross-entropy, from where the head alone ends: a head that knows nothing would first
     * bend the encoder out of shape (Kumar et al. 2022).
     */
    private Trained descend(
            TorchSession torch, Weights weights, SalienceNetwork network, List<SalienceExample> windows, DevSet dev) {
        weights.putAll(new SalienceHead(torch.manager(), network, torch.budget(), progress).fit(windows), name -> true);
        BatchSampler<SalienceExample, SalienceBatch> batches = new BatchSampler<>(
                windows, SalienceBatch.COLLATION, plan.passes().batch(), plan.seed());
        return new GradientTraining<SalienceBatch>(torch.manager(), plan, torch.budget(), progress)
                .run(weights, batches, (scope, batch) -> loss(scope, network, batch), dev);
    }

    /** Mean over all sentences of the cross-entropy between target and logit z: max(z, 0) − z·target + ln(1 + e^−|z|). */
    private static NDArray loss(NDManager scope, SalienceNetwork network, SalienceBatch batch) {
        NDArray logits = network.logits(scope, batch.windows(), true);
        NDArray targets = SalienceNetwork.array(scope, batch.targets());
        NDArray each = Activation.relu(logits)
                .sub(logits.mul(targets))
                .add(Activation.softPlus(logits.abs().neg()));
        NDArray present = SalienceNetwork.array(scope, batch.present());
        return each.mul(present).sum().div(scope.create((float) batch.items()));
    }
}
