package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.Map;
import java.util.Objects;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/** Writes a tuned classifier as one ONNX graph: the base model with its new weights, mean pooling to
 * unit length, and the head. */
public final class OnnxClassifier {
    /** The graph's one output: a logit for each class, float {@code [batch, classes]}. */
    public static final String OUTPUT = "logits";

    private OnnxClassifier() {}

    /**
     * The bytes of the ONNX file (operator set 11, the inputs of the base model).
     *
     * @param base the graph whose weights were trained
     * @param weights the trained ones by PyTorch name, the head's included
     */
    public static byte[] bytes(OnnxGraph base, Map<String, Matrix> weights) {
        Matrix head = Objects.requireNonNull(weights.get(Classifier.HEAD_WEIGHT), Classifier.HEAD_WEIGHT);
        Matrix bias = Objects.requireNonNull(weights.get(Classifier.HEAD_BIAS), Classifier.HEAD_BIAS);
        ModelProto.Builder model = base.withWeights(weights);
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.addInitializer(OnnxNodes.tensor("classifier.weight", head.transpose()));
        graph.addInitializer(OnnxNodes.tensor("classifier.bias", bias));
        graph.addNode(OnnxNodes.node("Cast", "mask", "attention_mask")
                .addAttribute(OnnxNodes.integer("to", TensorProto.DataType.FLOAT.getNumber())));
        graph.addNode(OnnxNodes.node("Unsqueeze", "mask_column", "mask")
                .addAttribute(OnnxNodes.integers("axes", 2))); // [batch, tokens, 1]
        graph.addNode(OnnxNodes.node("Mul", "kept_states", OnnxNodes.STATES, "mask_column"));
        graph.addNode(OnnxNodes.node("ReduceSum", "sum", "kept_states")
                .addAttribute(OnnxNodes.integers("axes", 1))
                .addAttribute(OnnxNodes.integer("keepdims", 0)));
        graph.addNode(OnnxNodes.node("ReduceSum", "tokens", "mask")
                .addAttribute(OnnxNodes.integers("axes", 1))
                .addAttribute(OnnxNodes.integer("keepdims", 1)));
        graph.addNode(OnnxNodes.node("Div", "pooled", "sum", "tokens")); // [batch, 384]
        graph.addInitializer(OnnxNodes.tensor("shortest", Matrix.vector(new float[] {Classifier.SHORTEST})));
        graph.addNode(OnnxNodes.node("ReduceL2", "length", "pooled")
                .addAttribute(OnnxNodes.integers("axes", 1))
                .addAttribute(OnnxNodes.integer("keepdims", 1)));
        graph.addNode(OnnxNodes.node("Max", "divisor", "length", "shortest"));
        graph.addNode(OnnxNodes.node("Div", "unit", "pooled", "divisor"));
        // Named as the base model names its MatMuls: the graph, read again, gives the head under its PyTorch name.
        graph.addNode(OnnxNodes.node("MatMul", "weighted", "unit", "classifier.weight")
                .setName("/classifier/MatMul"));
        graph.addNode(OnnxNodes.node("Add", OUTPUT, "weighted", "classifier.bias"));
        graph.clearOutput().addOutput(OnnxNodes.floats(OUTPUT, "batch_size", Integer.toString(head.rows())));
        return model.build().toByteArray();
    }
}
