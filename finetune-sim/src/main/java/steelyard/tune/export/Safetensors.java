package steelyard.tune.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import steelyard.tune.net.Matrix;

/**
 * Writes weights in the safetensors format: the header's length (8 bytes, little-endian), the header (JSON: type, shape
 * and place of each tensor), the numbers (little-endian, row by row, one tensor behind the other).
 */
final class Safetensors {
    /** The numbers begin at a multiple of this, so that they can be mapped into memory as they are. */
    private static final int ALIGNMENT = 8;

    private Safetensors() {}

    /** Writes tensors in the order of the map. */
    static void write(Path file, Map<String, Matrix> tensors) throws IOException {
        byte[] header = header(tensors);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (Matrix tensor : tensors.values()) {
                OnnxGraph.bytes(tensor).writeTo(out);
            }
        }
    }

    private static byte[] header(Map<String, Matrix> tensors) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.putObject("__metadata__").put("format", "pt"); // readers of PyTorch weights insist on it
        long offset = 0;
        for (Map.Entry<String, Matrix> tensor : tensors.entrySet()) {
            Matrix matrix = tensor.getValue();
            ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", "F32");
            var shape = entry.putArray("shape").add(matrix.rows());
            if (matrix.columns() > 0) {
                shape.add(matrix.columns());
            }
            long end = offset + (long) matrix.values().length * Float.BYTES;
            entry.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String json = header.toString();
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
        return (json + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }
}
