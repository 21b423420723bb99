package steelyard.tune.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Progress;
import steelyard.tune.data.BatchSampler;
import steelyard.tune.data.SalienceBatch;
import steelyard.tune.data.SalienceExample;
import steelyard.tune.data.SentenceTraits;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SalienceNetwork;

/** Fits the head of the salience network exactly to the vectors that the encoder gives as it is, and to the traits. */
final class SalienceHead {
    private static final int DIMENSIONS = 384;
    private static final int BATCH = 4;

    private final NDManager manager;
    private final SalienceNetwork network;
    private final TimeBudget budget;
    private final Progress progress;
    private boolean cut;

    SalienceHead(NDManager manager, SalienceNetwork network, TimeBudget budget, Progress progress) {
        this.manager = manager;
        this.network = network;
        this.budget = budget;
        this.progress = progress;
    }

    /** Whether the time was over before all windows were encoded. */
    boolean isCut() {
        return cut;
    }

    /**
     * The best head for these windows: weights {@code [1, 384]} and {@code [1, traits]}, bias {@code [1]}. If the time is over,
     * for a random part of them, a batch at least.
     */
    Map<String, Matrix> fit(List<SalienceExample> train) {
        Sentences sentences = new Sentences();
        int done = 0;
        Iterator<List<SalienceBatch>> batches = new BatchSampler<>(train, SalienceBatch.COLLATION, BATCH, 0).pass();
        while (batches.hasNext() && !cut) {
            for (SalienceBatch batch : batches.next()) {
                try (NDManager scope = manager.newSubManager()) {
                    sentences.add(
                            batch,
                            network.vectors(scope, batch.windows(), false).toFloatArray());
                }
                done += batch.examples().size();
            }
            progress.at("encoding training texts", done, train.size(), "");
            cut = batches.hasNext() && budget.isOver();
        }
        double[] weights = new SoftLogisticRegression(sentences.vectors, sentences.targets).weights();
        int both = DIMENSIONS + SentenceTraits.COUNT;
        Map<String, Matrix> head = new LinkedHashMap<>();
        head.put(SalienceNetwork.VECTOR_WEIGHT, row(weights, 0, DIMENSIONS));
        head.put(SalienceNetwork.TRAIT_WEIGHT, row(weights, DIMENSIONS, both));
        head.put(SalienceNetwork.BIAS, Matrix.vector(new float[] {(float) weights[both]}));
        return head;
    }

    private static Matrix row(double[] values, int from, int to) {
        float[] row = new float[to - from];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) values[from + i];
        }
        return new Matrix(row, 1, row.length);
    }

    /** Sentences one by one: vector and traits, {@code [384 + traits]}, with a target each. */
    private static final class Sentences {
        private final List<float[]> vectors = new ArrayList<>();
        private final List<Double> targets = new ArrayList<>();

        /** Adds the sentences of a batch with their vectors, {@code [rows, sentences, 384]}. */
        void add(SalienceBatch batch, float[] encoded) {
            for (int row = 0; row < batch.examples().size(); row++) {
                SalienceExample example = batch.examples().get(row);
                for (int i = 0; i < example.targets().size(); i++) {
                    int from = (row * batch.windows().sentences() + i) * DIMENSIONS;
                    float[] both = new float[DIMENSIONS + SentenceTraits.COUNT];
                    System.arraycopy(encoded, from, both, 0, DIMENSIONS);
                    System.arraycopy(example.window().traits().get(i), 0, both, DIMENSIONS, SentenceTraits.COUNT);
                    vectors.add(both);
                    targets.add(example.targets().get(i));
                }
            }
        }
    }
}
