package steelyard.tune.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steelyard.tune.net.Matrix;

/**
 * A base model's ONNX file, read for its weights and written back with others.
 *
 * <p>Embeddings, biases and layer norms carry their PyTorch names in the file. Dense weights carry none: each is found
 * through the MatMul node that uses it ({@code /encoder/layer.0/attention/self/query/MatMul} →
 * {@code encoder.layer.0.attention.self.query.weight}) and is stored {@code [in, out]}, the transpose of PyTorch's
 * {@code [out, in]}.
 */
public final class OnnxGraph {
    private final ModelProto model;

    /** Initializer name → PyTorch name, for dense weights. */
    private final Map<String, String> denseNames;

    /** Reads a file's bytes. */
    public OnnxGraph(byte[] onnx) {
        try {
            model = ModelProto.parseFrom(onnx);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not an ONNX file: " + e.getMessage(), e);
        }
        List<String> initializers = model.getGraph().getInitializerList().stream()
                .map(TensorProto::getName)
                .toList();
        denseNames = model.getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("MatMul") && initializers.contains(node.getInput(1)))
                .collect(Collectors.toMap(node -> node.getInput(1), OnnxGraph::denseName));
    }

    private static String denseName(NodeProto matMul) {
        String path = matMul.getName();
        return path.substring(1, path.lastIndexOf('/')).replace('/', '.') + ".weight";
    }

    /** All weights by PyTorch name, matrices as {@code [out, in]} (embeddings {@code [rows, dimensions]}). */
    public Map<String, Matrix> weights() {
        Map<String, Matrix> weights = new LinkedHashMap<>();
        for (TensorProto tensor : model.getGraph().getInitializerList()) {
            if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
                Matrix stored = read(tensor);
                String dense = denseNames.get(tensor.getName());
                weights.put(dense == null ? tensor.getName() : dense, dense == null ? stored : stored.transpose());
            }
        }
        return weights;
    }

    /** A builder of this model with other weights where the map has them, by PyTorch name. */
    ModelProto.Builder withWeights(Map<String, Matrix> weights) {
        ModelProto.Builder builder = model.toBuilder();
        GraphProto.Builder graph = builder.getGraphBuilder();
        for (TensorProto.Builder tensor : graph.getInitializerBuilderList()) {
            String dense = denseNames.get(tensor.getName());
            Matrix tuned = weights.get(dense == null ? tensor.getName() : dense);
            if (tuned != null) {
                tensor.setRawData(bytes(dense == null ? tuned : tuned.transpose()));
            }
        }
        return builder;
    }

    private static Matrix read(TensorProto tensor) {
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return tensor.getDimsCount() == 2
                ? new Matrix(values, Math.toIntExact(tensor.getDims(0)), Math.toIntExact(tensor.getDims(1)))
                : Matrix.vector(values);
    }

    static ByteString bytes(Matrix matrix) {
        ByteBuffer buffer =
                ByteBuffer.allocate(matrix.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(matrix.values());
        return ByteString.copyFrom(buffer);
    }
}
