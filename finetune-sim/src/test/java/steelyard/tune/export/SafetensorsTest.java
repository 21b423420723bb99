package steelyard.tune.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.tune.net.Matrix;

class SafetensorsTest {
    @TempDir
    Path folder;

    /** A reader that knows the format from its description alone. */
    record File(JsonNode header, byte[] data, int headerLength) {
        static File read(Path path) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
            byte[] header = new byte[Math.toIntExact(bytes.getLong())];
            bytes.get(header);
            byte[] data = new byte[bytes.remaining()];
            bytes.get(data);
            return new File(
                    new ObjectMapper().readTree(new String(header, StandardCharsets.UTF_8)), data, header.length);
        }

        float[] floats(String name) {
            int from = header.at("/" + name + "/data_offsets/0").asInt();
            int to = header.at("/" + name + "/data_offsets/1").asInt();
            float[] values = new float[(to - from) / 4];
            ByteBuffer.wrap(data, from, to - from)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            return values;
        }
    }

    @Test
    void theFileIsTheOneThatTheFormatDescribesByteForByte() throws IOException {
        Path file = folder.resolve("a.safetensors");
        Safetensors.write(file, Map.of("w", new Matrix(new float[] {1, -2}, 1, 2)));
        String header =
                "{\"__metadata__\":{\"format\":\"pt\"},\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
        int length = (header.length() + 7) / 8 * 8;
        ByteBuffer expected = ByteBuffer.allocate(8 + length + 8).order(ByteOrder.LITTLE_ENDIAN);
        expected.putLong(length).put(header.getBytes(StandardCharsets.UTF_8));
        while (expected.position() < 8 + length) {
            expected.put((byte) ' ');
        }
        expected.putInt(0x3F800000).putInt(0xC0000000);
        assertThat(Files.readAllBytes(file)).isEqualTo(expected.array());
    }

    @Test
    void whatIsWrittenIsReadBackToTheLastBitWithItsShape() throws IOException {
        Map<String, Matrix> tensors = new LinkedHashMap<>();
        tensors.put("one", Matrix.vector(new float[] {Float.MIN_VALUE, -0f, Float.MAX_VALUE}));
        tensors.put("two", new Matrix(new float[] {1, 2, 3, 4, 5, 6}, 2, 3));
        Path file = folder.resolve("b.safetensors");
        Safetensors.write(file, tensors);
        File read = File.read(file);
        assertThat(read.floats("one")).containsExactly(Float.MIN_VALUE, -0f, Float.MAX_VALUE);
        assertThat(read.floats("two")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read.header().at("/one/shape").toString()).isEqualTo("[3]");
        assertThat(read.header().at("/two/shape").toString()).isEqualTo("[2,3]");
    }

    @Test
    void theBaseModelsWeightsFillTheFileFromTheFirstByteToTheLast() throws IOException {
        Map<String, Matrix> weights = new OnnxGraph(BaseModel.allMiniLmL6V2().onnx()).weights();
        Path file = folder.resolve("c.safetensors");
        Safetensors.write(file, weights);
        File read = File.read(file);
        assertThat(read.headerLength() % 8).isZero();
        int end = 0;
        for (String name : weights.keySet()) {
            assertThat(read.header().at("/" + name + "/data_offsets/0").asInt())
                    .as(name)
                    .isEqualTo(end);
            end = read.header().at("/" + name + "/data_offsets/1").asInt();
            assertThat(read.floats(name))
                    .as(name)
                    .isEqualTo(Objects.requireNonNull(weights.get(name)).values());
        }
        assertThat(read.data()).hasSize(end);
    }
}
