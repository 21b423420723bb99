package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import steelyard.encoder.Tensor;
import steelyard.tune.data.WindowBatch;

/**
 * Encoder layers over a window of sentences, the mean over each sentence's tokens scaled to length 1, and one linear layer
 * over that vector and the sentence's traits that gives a salience logit.
 */
public final class SalienceNetwork {
    /** Name of what the head weighs the vector by, {@code [1, 384]}. */
    public static final String VECTOR_WEIGHT = "salience.vector.weight";

    /** Name of what the head weighs the traits by, {@code [1, traits]}. */
    public static final String TRAIT_WEIGHT = "salience.traits.weight";

    /** Name of the head's bias, {@code [1]}. */
    public static final String BIAS = "salience.bias";

    private final Weights weights;
    private final EncoderLayers encoder;
    private final DropMasks dropout;

    /**
     * @param weights of the encoder and the head
     * @param dropout drops units while training
     */
    public SalienceNetwork(Weights weights, DropMasks dropout) {
        this.weights = weights;
        this.encoder = new EncoderLayers(weights, dropout);
        this.dropout = dropout;
    }

    /**
     * One logit for each sentence.
     *
     * @param manager owns all that is computed
     * @param batch windows
     * @param training whether units are dropped
     * @return {@code [rows, sentences]}; of no meaning where there is no sentence
     */
    public NDArray logits(NDManager manager, WindowBatch batch, boolean training) {
        NDArray vectors = vectors(manager, batch, training);
        NDArray kept = training ? dropout.drop(vectors) : vectors;
        NDArray said = Linear.linear(kept, weights.get(VECTOR_WEIGHT)).singletonOrThrow(); // [rows, sentences, 1]
        NDArray seen = Linear.linear(array(manager, batch.traits()), weights.get(TRAIT_WEIGHT), weights.get(BIAS))
                .singletonOrThrow(); // [rows, sentences, 1]
        return said.add(seen).reshape(batch.rows(), batch.sentences());
    }

    /** A vector of length 1 for each sentence, {@code [rows, sentences, 384]}; zeros where there is none. */
    public NDArray vectors(NDManager manager, WindowBatch batch, boolean training) {
        NDArray states = encoder.forward(TokenArrays.of(manager, batch.tokens()), training);
        NDArray mean = array(manager, batch.pooling()).matMul(states);
        // The smallest square is added inside of the root: the slope of a root at 0 is infinite.
        NDArray smallest = manager.create(new float[] {Classifier.SHORTEST}, new Shape(1, 1, 1));
        NDArray length = mean.mul(mean).sum(new int[] {2}, true).add(smallest).sqrt();
        return mean.div(length);
    }

    /** Numbers in an engine's memory. */
    public static NDArray array(NDManager manager, Tensor tensor) {
        return manager.create(tensor.values(), new Shape(tensor.shape()));
    }
}
