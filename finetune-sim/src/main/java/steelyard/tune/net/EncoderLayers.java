package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;

/**
 * The base model as a network that can be trained: a BERT encoder (Devlin et al. 2019) with post-layer-norm blocks,
 * exact GELU, 6 layers of 384 units and 12 heads.
 */
public final class EncoderLayers {
    /** Name of the table, {@code [2, 384]}, that tells the texts of a pair apart. */
    public static final String SEGMENTS = "embeddings.token_type_embeddings.weight";

    private static final int LAYERS = 6;
    private static final int HEADS = 12;
    private static final float NORM_EPSILON = 1e-12f;
    /** Added to the attention scores of padding: after the softmax nothing is left of them. */
    private static final float MASKED = -10_000f;

    private final Weights weights;
    private final DropMasks dropout;
    private final Adversary adversary;

    /**
     * @param weights the base model's weights under their PyTorch names
     * @param dropout drops units while training
     */
    public EncoderLayers(Weights weights, DropMasks dropout) {
        this(weights, dropout, new Adversary(0));
    }

    /**
     * @param weights the base model's weights under their PyTorch names
     * @param dropout drops units while training
     * @param adversary moves embeddings while training
     */
    EncoderLayers(Weights weights, DropMasks dropout, Adversary adversary) {
        this.weights = weights;
        this.dropout = dropout;
        this.adversary = adversary;
    }

    /**
     * The hidden states of the last layer.
     *
     * @param tokens {@code [batch, tokens]}; the manager of its ids owns all that is computed
     * @param training whether units are dropped
     * @return {@code [batch, tokens, 384]}
     */
    NDArray forward(TokenArrays tokens, boolean training) {
        NDArray hidden = embed(tokens, training);
        NDArray mask = tokens.mask();
        NDArray padding = mask.sub(1).mul(-MASKED).reshape(mask.getShape().get(0), 1, 1, -1); // [batch, 1, 1, tokens]
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = "encoder.layer." + layer + ".";
            NDArray attended = attend(hidden, padding, name + "attention.", training);
            NDArray inner = Activation.gelu(linear(attended, name + "intermediate.dense"));
            NDArray outer = drop(linear(inner, name + "output.dense"), training);
            hidden = norm(outer.add(attended), name + "output.LayerNorm");
        }
        return hidden;
    }

    private NDArray embed(TokenArrays tokens, boolean training) {
        NDArray ids = tokens.ids();
        NDArray words = Embedding.embedding(ids, weights.get("embeddings.word_embeddings.weight"), SparseFormat.DENSE)
                .singletonOrThrow(); // [batch, tokens, 384]
        NDArray positions =
                ids.getManager().arange(Math.toIntExact(ids.getShape().get(1)));
        NDArray places = Embedding.embedding(
                        positions, weights.get("embeddings.position_embeddings.weight"), SparseFormat.DENSE)
                .singletonOrThrow(); // [tokens, 384]
        NDArray segments = Embedding.embedding(tokens.segments(), weights.get(SEGMENTS), SparseFormat.DENSE)
                .singletonOrThrow(); // [batch, tokens, 384]
        NDArray seen = training ? adversary.meet(words) : words;
        return drop(norm(seen.add(segments).add(places), "embeddings.LayerNorm"), training);
    }

    private NDArray attend(NDArray hidden, NDArray padding, String name, boolean training) {
        Shape shape = hidden.getShape();
        NDArray query = heads(linear(hidden, name + "self.query"));
        NDArray key = heads(linear(hidden, name + "self.key"));
        NDArray value = heads(linear(hidden, name + "self.value")); // [batch, heads, tokens, 32]
        // An array, not a number: mul(number) frees its operand at once, and back-propagation would read freed memory.
        NDArray scale = hidden.getManager().create((float) (1 / Math.sqrt(shape.get(2) / (double) HEADS)));
        NDArray scores = query.mul(scale).matMul(key.transpose(0, 1, 3, 2)).add(padding);
        NDArray shares = drop(scores.softmax(-1), training); // [batch, heads, tokens, tokens]
        NDArray mixed = shares.matMul(value).transpose(0, 2, 1, 3).reshape(shape);
        return norm(drop(linear(mixed, name + "output.dense"), training).add(hidden), name + "output.LayerNorm");
    }

    /** {@code [batch, tokens, 384]} → {@code [batch, heads, tokens, 32]}. */
    private static NDArray heads(NDArray states) {
        Shape shape = states.getShape();
        return states.reshape(shape.get(0), shape.get(1), HEADS, -1).transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray input, String name) {
        NDArray output = Dense.of(input, weights.get(name + ".weight"), weights.get(name + ".bias"));
        return weights.adapter(name + ".weight")
                .map(adapter -> output.add(adapter.of(input)))
                .orElse(output);
    }

    private NDArray norm(NDArray input, String name) {
        return LayerNorm.layerNorm(
                        input,
                        new Shape(input.getShape().get(2)),
                        weights.get(name + ".weight"),
                        weights.get(name + ".bias"),
                        NORM_EPSILON)
                .singletonOrThrow();
    }

    private NDArray drop(NDArray input, boolean training) {
        return training ? dropout.drop(input) : input;
    }
}
