package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.SpanHead;
import steelyard.tune.train.Trained;

/** Writes a tuned span reader as one ONNX graph: the base model with its new weights, and the head. */
public final class OnnxReader {
    /** The graph's one output: an answer begins here, an answer ends here; float {@code [batch, tokens, 2]}. */
    public static final String OUTPUT = "span_logits";

    private OnnxReader() {}

    /**
     * The bytes of the ONNX file (operator set 11, the inputs of the base model).
     *
     * @param base the graph whose weights were trained
     * @param trained the new weights, the head's included
     */
    public static byte[] bytes(OnnxGraph base, Trained trained) {
        Matrix head = trained.weight(SpanHead.WEIGHT);
        ModelProto.Builder model = base.withWeights(trained.weights());
        GraphProto.Builder graph = model.getGraphBuilder();
        graph.addInitializer(OnnxNodes.tensor(SpanHead.WEIGHT, head.transpose()));
        graph.addInitializer(OnnxNodes.tensor(SpanHead.BIAS, trained.weight(SpanHead.BIAS)));
        graph.addNode(OnnxNodes.node("MatMul", "marked", OnnxNodes.STATES, SpanHead.WEIGHT));
        graph.addNode(OnnxNodes.node("Add", OUTPUT, "marked", SpanHead.BIAS));
        graph.clearOutput().addOutput(OnnxNodes.floats(OUTPUT, "batch_size", "sequence_length", "2"));
        return model.build().toByteArray();
    }
}
