package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.Map;
import java.util.Objects;
import steelyard.tune.data.SentenceTraits;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SalienceNetwork;

/** Writes a salience network as one ONNX graph: the base model with its new weights, a vector a sentence, the head. */
public final class OnnxSalience {
    /** What the token states are multiplied by, float {@code [batch, sentences, tokens]}. */
    public static final String POOLING = "pooling";

    /** The sentences' traits, float {@code [batch, sentences, traits]}. */
    public static final String TRAITS = "traits";

    /** The graph's one output: a logit for each sentence, float {@code [batch, sentences]}. */
    public static final String OUTPUT = "salience";

    private OnnxSalience() {}

    /**
     * The bytes of the ONNX file (operator set 11; the inputs of the base model, {@link #POOLING} and {@link #TRAITS}).
     *
     * @param base the graph whose weights were trained
     * @param weights the trained ones by PyTorch name, the head's included
     */
    public static byte[] bytes(OnnxGraph base, Map<String, Matrix> weights) {
        ModelProto.Builder model = base.withWeights(weights);
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.addInput(OnnxNodes.floats(POOLING, "batch_size", "sentences", "sequence_length"));
        graph.addInput(OnnxNodes.floats(TRAITS, "batch_size", "sentences", Integer.toString(SentenceTraits.COUNT)));
        graph.addInitializer(OnnxNodes.tensor(
                "salience.vector", head(weights, SalienceNetwork.VECTOR_WEIGHT).transpose()));
        graph.addInitializer(OnnxNodes.tensor(
                "salience.trait", head(weights, SalienceNetwork.TRAIT_WEIGHT).transpose()));
        graph.addInitializer(OnnxNodes.tensor(SalienceNetwork.BIAS, head(weights, SalienceNetwork.BIAS)));
        graph.addInitializer(OnnxNodes.tensor("smallest", Matrix.vector(new float[] {Classifier.SHORTEST})));
        graph.addNode(OnnxNodes.node("MatMul", "means", POOLING, OnnxNodes.STATES)); // [batch, sentences, 384]
        graph.addNode(OnnxNodes.node("Mul", "squares", "means", "means"));
        graph.addNode(OnnxNodes.node("ReduceSum", "square_sum", "squares")
                .addAttribute(OnnxNodes.integers("axes", 2))
                .addAttribute(OnnxNodes.integer("keepdims", 1)));
        graph.addNode(OnnxNodes.node("Add", "square", "square_sum", "smallest"));
        graph.addNode(OnnxNodes.node("Sqrt", "sentence_length", "square"));
        graph.addNode(OnnxNodes.node("Div", "vectors", "means", "sentence_length"));
        graph.addNode(OnnxNodes.node("MatMul", "said", "vectors", "salience.vector")); // [batch, sentences, 1]
        graph.addNode(OnnxNodes.node("MatMul", "seen", TRAITS, "salience.trait"));
        graph.addNode(OnnxNodes.node("Add", "both", "said", "seen"));
        graph.addNode(OnnxNodes.node("Add", "logits", "both", SalienceNetwork.BIAS));
        graph.addNode(OnnxNodes.node("Squeeze", OUTPUT, "logits").addAttribute(OnnxNodes.integers("axes", 2)));
        graph.clearOutput().addOutput(OnnxNodes.floats(OUTPUT, "batch_size", "sentences"));
        return model.build().toByteArray();
    }

    private static Matrix head(Map<String, Matrix> weights, String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }
}
