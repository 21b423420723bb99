package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import steelyard.tune.net.Matrix;

/** The parts that heads add to a base model's ONNX graph (operator set 11). */
final class OnnxNodes {
    /** The base model's output, float {@code [batch, tokens, dimensions]}. */
    static final String STATES = "last_hidden_state";

    private OnnxNodes() {}

    static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setName("/steelyard/" + output)
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    static AttributeProto integers(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(value)
                .build();
    }

    static TensorProto tensor(String name, Matrix matrix) {
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

    /**
     * An output of the graph.
     *
     * @param name its name
     * @param free names of the sizes that differ from batch to batch
     * @param last the size that does not
     */
    static ValueInfoProto output(String name, List<String> free, int last) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        free.forEach(
                size -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(size)));
        shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(last));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
