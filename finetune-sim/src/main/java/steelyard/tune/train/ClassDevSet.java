package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;

/** Dev examples with classes; those whose class training does not know count as wrong. */
final class ClassDevSet implements DevSet {
    private static final int BATCH = 32;

    private final NDManager manager;
    private final Classifier network;
    private final List<ClassExample> known;
    private final int all;

    ClassDevSet(NDManager manager, Classifier network, List<ClassExample> examples) {
        this.manager = manager;
        this.network = network;
        this.known = examples.stream().filter(example -> example.target() >= 0).toList();
        this.all = examples.size();
    }

    private ClassDevSet(NDManager manager, Classifier network, ClassDevSet other) {
        this.manager = manager;
        this.network = network;
        this.known = other.known;
        this.all = other.all;
    }

    /** The same examples for another network. */
    ClassDevSet of(NDManager otherManager, Classifier otherNetwork) {
        return new ClassDevSet(otherManager, otherNetwork, this);
    }

    @Override
    public int examples() {
        return known.size();
    }

    @Override
    public boolean tells() {
        return known.size() >= FEWEST_TO_STOP_BY;
    }

    /** Mean cross-entropy in nats over those whose class is known, and the share of all that are answered rightly. */
    @Override
    public DevScore score() {
        if (known.isEmpty()) {
            return DevScore.NONE;
        }
        DevLogits logits = logits();
        return new DevScore(logits.loss() / known.size(), logits.right() / (double) all);
    }

    /** What the network says of the examples whose class is known. */
    DevLogits logits() {
        List<float[]> logits = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (ClassBatch batch : ClassBatch.inOrderOfLength(known, BATCH)) {
            try (NDManager scope = manager.newSubManager()) {
                float[] rows = network.logits(scope, batch.tokens(), false).toFloatArray();
                logits.addAll(DevLogits.of(rows, batch.targets()).logits());
                targets.addAll(batch.targets());
            }
        }
        return new DevLogits(logits, targets);
    }
}
