package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.core.Linear;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import steelyard.encoder.TokenBatch;

/** Encoder layers, and one linear layer that says of each token how likely an answer begins and ends there. */
public final class SpanHead {
    /** Name of the head's matrix, {@code [2, 384]}. */
    public static final String WEIGHT = "qa_outputs.weight";

    /** Name of the head's bias, {@code [2]}. */
    public static final String BIAS = "qa_outputs.bias";

    private static final double SPREAD = 0.02;

    private final Weights weights;
    private final EncoderLayers encoder;

    /**
     * @param weights of the encoder and the head
     * @param dropout drops units while training
     */
    public SpanHead(Weights weights, DropMasks dropout) {
        this.weights = weights;
        this.encoder = new EncoderLayers(weights, dropout);
    }

    /** A head that knows nothing yet: small random numbers, as BERT begins. */
    public static Map<String, Matrix> start(int dimensions, long seed) {
        Random random = new Random(seed);
        float[] values = new float[2 * dimensions];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (SPREAD * random.nextGaussian());
        }
        Map<String, Matrix> head = new LinkedHashMap<>();
        head.put(WEIGHT, new Matrix(values, 2, dimensions));
        head.put(BIAS, Matrix.vector(new float[2]));
        return head;
    }

    /**
     * Two logits for each token: an answer begins here, an answer ends here.
     *
     * @param manager owns all that is computed
     * @param batch texts, {@code [rows, columns]}
     * @param training whether units are dropped
     * @return {@code [rows, columns, 2]}
     */
    public NDArray logits(NDManager manager, TokenBatch batch, boolean training) {
        NDArray states = encoder.forward(TokenArrays.of(manager, batch), training);
        return Linear.linear(states, weights.get(WEIGHT), weights.get(BIAS)).singletonOrThrow();
    }
}
