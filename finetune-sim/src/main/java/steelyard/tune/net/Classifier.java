package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import steelyard.encoder.TokenBatch;

/**
 * Encoder layers, the mean over a text's tokens scaled to length 1 (the base model's own vector), and one linear layer
 * that gives a logit for each class.
 */
public final class Classifier {
    /** Name of the head's matrix, {@code [classes, 384]}. */
    public static final String HEAD_WEIGHT = "classifier.weight";

    /** Name of the head's bias, {@code [classes]}. */
    public static final String HEAD_BIAS = "classifier.bias";

    /** A shorter vector is not enlarged further: no division by 0. */
    public static final float SHORTEST = 1e-12f;

    private final Weights weights;
    private final EncoderLayers encoder;
    private final DropMasks dropout;

    /**
     * @param weights of the encoder and the head
     * @param dropout drops units while training
     */
    public Classifier(Weights weights, DropMasks dropout) {
        this(weights, dropout, new Adversary(0));
    }

    /**
     * @param weights of the encoder and the head
     * @param dropout drops units while training
     * @param adversary moves embeddings while training
     */
    public Classifier(Weights weights, DropMasks dropout, Adversary adversary) {
        this.weights = weights;
        this.encoder = new EncoderLayers(weights, dropout, adversary);
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
        NDArray vectors = vectors(manager, batch, training);
        NDArray kept = training ? dropout.drop(vectors) : vectors;
        return Linear.linear(kept, weights.get(HEAD_WEIGHT), weights.get(HEAD_BIAS))
                .singletonOrThrow();
    }

    /** A vector of length 1 for each text, {@code [rows, 384]}. */
    public NDArray vectors(NDManager manager, TokenBatch batch, boolean training) {
        TokenArrays tokens = TokenArrays.of(manager, batch);
        NDArray mask = tokens.mask();
        NDArray states = encoder.forward(tokens, training);
        NDArray sum = states.mul(mask.expandDims(2)).sum(new int[] {1});
        NDArray mean = sum.div(mask.sum(new int[] {1}, true));
        NDArray length = mean.mul(mean).sum(new int[] {1}, true).sqrt();
        return mean.div(length.maximum(manager.create(new float[] {SHORTEST}, new Shape(1, 1))));
    }
}
