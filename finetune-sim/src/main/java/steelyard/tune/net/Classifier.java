package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import steelyard.encoder.TokenBatch;

/** Encoder layers, the mean over a text's tokens, and one linear layer that gives a logit for each class. */
public final class Classifier {
    /** Name of the head's matrix, {@code [classes, 384]}. */
    public static final String HEAD_WEIGHT = "classifier.weight";
    /** Name of the head's bias, {@code [classes]}. */
    public static final String HEAD_BIAS = "classifier.bias";

    private final Weights weights;
    private final EncoderLayers encoder;
    private final float dropout;

    /**
     * @param weights of the encoder and the head
     * @param dropout share of units dropped while training
     */
    public Classifier(Weights weights, float dropout) {
        this.weights = weights;
        this.encoder = new EncoderLayers(weights, dropout);
        this.dropout = dropout;
    }

    /**
     * One logit for each class.
     *
     * @param manager owns all that is computed
     * @param batch texts, {@code [rows, columns]}
     * @param training whether units are dropped
     * @return {@code [rows, classes]}
     */
    public NDArray logits(NDManager manager, TokenBatch batch, boolean training) {
        NDArray pooled = pooled(manager, batch, training);
        NDArray kept = training ? Dropout.dropout(pooled, dropout, true).singletonOrThrow() : pooled;
        return Linear.linear(kept, weights.get(HEAD_WEIGHT), weights.get(HEAD_BIAS))
                .singletonOrThrow();
    }

    /** The mean over each text's token states, {@code [rows, 384]}. */
    public NDArray pooled(NDManager manager, TokenBatch batch, boolean training) {
        Shape shape = new Shape(batch.rows(), batch.columns());
        NDArray ids = manager.create(batch.ids(), shape);
        float[] ones = new float[batch.mask().length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = batch.mask()[i];
        }
        NDArray mask = manager.create(ones, shape);
        NDArray states = encoder.forward(ids, mask, training);
        NDArray sum = states.mul(mask.expandDims(2)).sum(new int[] {1});
        return sum.div(mask.sum(new int[] {1}, true));
    }
}
