package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/** Writes a tuned classifier as one ONNX graph: the base model with its new weights, mean pooling to
 * unit length, and the head. */
public final class OnnxClassifier {
    /** The graph's one output: a logit for each class, float {@code [batch, classes]}. */
    public static final String OUTPUT = "logits";

    private static final String STATES = "last_hidden_state";

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
        graph.addInitializer(tensor("classifier.weight", head.transpose()));
        graph.addInitializer(tensor("classifier.bias", bias));
        graph.addNode(node("Cast", "mask", "attention_mask")
                .addAttribute(integer("to", TensorProto.DataType.FLOAT.getNumber())));
        graph.addNode(node("Unsqueeze", "mask_column", "mask").addAttribute(integers("axes", 2))); // [batch, tokens, 1]
        graph.addNode(node("Mul", "kept_states", STATES, "mask_column"));
        graph.addNode(node("ReduceSum", "sum", "kept_states")
                .addAttribute(integers("axes", 1))
                .addAttribute(integer("keepdims", 0)));
        graph.addNode(node("ReduceSum", "tokens", "mask")
                .addAttribute(integers("axes", 1))
                .addAttribute(integer("keepdims", 1)));
        graph.addNode(node("Div", "pooled", "sum", "tokens")); // [batch, 384]
        graph.addInitializer(tensor("shortest", Matrix.vector(new float[] {Classifier.SHORTEST})));
        graph.addNode(node("ReduceL2", "length", "pooled")
                .addAttribute(integers("axes", 1))
                .addAttribute(integer("keepdims", 1)));
        graph.addNode(node("Max", "divisor", "length", "shortest"));
        graph.addNode(node("Div", "unit", "pooled", "divisor"));
        graph.addNode(node("MatMul", "weighted", "unit", "classifier.weight"));
        graph.addNode(node("Add", OUTPUT, "weighted", "classifier.bias"));
        graph.clearOutput().addOutput(output(head.rows()));
        return model.build().toByteArray();
    }

    private static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setName("/steelyard/" + output)
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto integers(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(value)
                .build();
    }

    private static TensorProto tensor(String name, Matrix matrix) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addDims(matrix.rows())
                .setRawData(OnnxGraph.bytes(matrix));
        if (matrix.columns() > 0) {
            tensor.addDims(matrix.columns());
        }
        return tensor.build();
    }

    private static ValueInfoProto output(int classes) {
        TensorShapeProto shape = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch_size"))
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(classes))
                .build();
        return ValueInfoProto.newBuilder()
                .setName(OUTPUT)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
