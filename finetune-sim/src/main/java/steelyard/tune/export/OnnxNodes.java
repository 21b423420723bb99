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

    /** A step with one output. */
    static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder()
                .setName("/steelyard/" + output)
                .setOpType(operator)
                .addAllInput(List.of(inputs))
                .addOutput(output);
    }

    /** A setting of a step that is a number. */
    static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    /** A setting of a step that is a list of one number. */
    static AttributeProto integers(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addInts(value)
                .build();
    }

    /** A weight. */
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

    /** An input or output of floats; its axes are numbers or names of lengths that vary. */
    static ValueInfoProto floats(String name, String... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (String axis : axes) {
            TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
            if (Character.isDigit(axis.charAt(0))) {
                dimension.setDimValue(Long.parseLong(axis));
            } else {
                dimension.setDimParam(axis);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
