package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.Loss;
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
    private final Loss loss = Loss.softmaxCrossEntropyLoss();

    ClassDevSet(NDManager manager, Classifier network, List<ClassExample> examples) {
        this.manager = manager;
        this.network = network;
        this.known = examples.stream().filter(example -> example.target() >= 0).toList();
        this.all = examples.size();
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
        double sum = 0;
        int right = 0;
        for (ClassBatch batch : ClassBatch.inOrderOfLength(known, BATCH)) {
            try (NDManager scope = manager.newSubManager()) {
                NDArray logits = network.logits(scope, batch.tokens(), false);
                NDArray value =
                        loss.evaluate(new NDList(ClassTraining.targets(scope, batch.targets())), new NDList(logits));
                sum += value.getFloat() * batch.targets().size();
                long[] answers = logits.argMax(1).toLongArray();
                for (int row = 0; row < answers.length; row++) {
                    right += answers[row] == batch.targets().get(row) ? 1 : 0;
                }
            }
        }
        return new DevScore(sum / known.size(), right / (double) all);
    }
}
