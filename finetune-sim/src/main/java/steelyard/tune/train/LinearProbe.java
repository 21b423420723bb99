package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.ClassBatch;
import steelyard.tune.data.ClassExample;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/** Fits a head to the vectors that an encoder gives as it is. */
final class LinearProbe {
    private static final int BATCH = 32;

    private final NDManager manager;
    private final Classifier network;
    private final TimeBudget budget;
    private final Progress progress;
    private boolean cut;

    LinearProbe(NDManager manager, Classifier network, TimeBudget budget, Progress progress) {
        this.manager = manager;
        this.network = network;
        this.budget = budget;
        this.progress = progress;
    }

    /** Whether the time was over before all examples were encoded. */
    boolean isCut() {
        return cut;
    }

    /**
     * The best head for these examples: weight {@code [classes, 384]} and bias {@code [classes]}. If the time is over, for a
     * random part of them, a batch at least.
     */
    Map<String, Matrix> head(List<ClassExample> train, int classes) {
        List<float[]> vectors = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        Iterator<List<ClassBatch>> batches = new BatchSampler<>(train, ClassBatch.COLLATION, BATCH, 0).pass();
        while (batches.hasNext() && !cut) {
            for (ClassBatch batch : batches.next()) {
                try (NDManager scope = manager.newSubManager()) {
                    float[] all = network.vectors(scope, batch.tokens(), false).toFloatArray();
                    int rows = batch.targets().size();
                    int dimensions = all.length / rows;
                    for (int row = 0; row < rows; row++) {
                        vectors.add(Arrays.copyOfRange(all, row * dimensions, (row + 1) * dimensions));
                    }
                    targets.addAll(batch.targets());
                }
            }
            progress.at("encoding training texts", vectors.size(), train.size(), "");
            cut = batches.hasNext() && budget.isOver();
        }
        return new LogisticRegression(vectors, targets, classes).head();
    }
}
