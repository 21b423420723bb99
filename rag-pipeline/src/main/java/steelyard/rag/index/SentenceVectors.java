package steelyard.rag.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * The vectors of a passage's sentences as bytes: how many, then for each a scale and one byte a component. A fourth of
 * their size as floats; a cosine changes by less than 0.002.
 */
final class SentenceVectors {
    private static final int STEPS = 127;

    private SentenceVectors() {}

    /** Packs vectors of one length, at least one. */
    static byte[] packed(List<float[]> vectors) {
        int size = Float.BYTES + vectors.getFirst().length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + vectors.size() * size);
        bytes.putInt(vectors.size());
        for (float[] vector : vectors) {
            float scale = largest(vector) / STEPS;
            bytes.putFloat(scale);
            for (float component : vector) {
                bytes.put((byte) (scale == 0 ? 0 : Math.round(component / scale)));
            }
        }
        return bytes.array();
    }

    /** The vectors in their order. */
    static List<float[]> unpacked(BytesRef packed) {
        ByteBuffer bytes = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
        int count = bytes.getInt();
        int dimensions = bytes.remaining() / count - Float.BYTES;
        List<float[]> vectors = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float scale = bytes.getFloat();
            float[] vector = new float[dimensions];
            for (int j = 0; j < dimensions; j++) {
                vector[j] = bytes.get() * scale;
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static float largest(float[] vector) {
        float largest = 0;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        return largest;
    }
}
