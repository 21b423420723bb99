package steelyard.encoder;

import java.util.List;

/** Turns texts into vectors whose inner product is their cosine similarity. Threads may share it. */
public interface Encoder extends AutoCloseable {

    /**
     * Encodes texts; each one's vector does not depend on the others beyond rounding (1e-6).
     *
     * @param texts any number, in any length; what lies beyond the encoder's window is not read
     * @return one unit vector a text, in the order of the texts: {@code float[texts][dimensions]}
     */
    float[][] encode(List<String> texts);

    /** Encodes one text into a unit vector {@code float[dimensions]}. */
    default float[] encode(String text) {
        return encode(List.of(text))[0];
    }

    /** Whether a text lies within the encoder's window, so that all of it is read. */
    boolean fits(String text);

    /** The length of a vector. */
    int dimensions();

    /** Frees the model. */
    @Override
    void close();
}
