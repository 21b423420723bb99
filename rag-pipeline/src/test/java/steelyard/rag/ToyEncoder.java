package steelyard.rag;

import java.util.List;
import java.util.Locale;
import steelyard.encoder.Encoder;
import steelyard.encoder.Prefixes;

/** A bag of words, hashed into a few dimensions: texts that share words are near to each other. */
public final class ToyEncoder implements Encoder {
    private static final int DIMENSIONS = 64;

    @Override
    public float[][] encode(List<String> texts) {
        return texts.stream().map(ToyEncoder::vector).toArray(float[][]::new);
    }

    /** The unit vector of a text. */
    public static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        vector[0] = 0.1f; // so that a text without words has a direction too
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += word.isEmpty() ? 0 : 1;
        }
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public boolean fits(String text) {
        return true;
    }

    @Override
    public Prefixes prefixes() {
        return Prefixes.NONE;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public void close() {}
}
