package steelyard.encoder;

import java.util.List;

/** Turns texts into vectors whose inner product is their cosine similarity. Threads may share it. */
public interface Encoder extends AutoCloseable {

    /**
     * Encodes texts as they stand, without a prefix; each one's vector does not depend on the others beyond rounding (1e-6).
     *
     * @param texts any number, in any length; what lies beyond the encoder's window is not read
     * @return one unit vector a text, in the order of the texts: {@code float[texts][dimensions]}
     */
    float[][] encode(List<String> texts);

    /** Encodes one text as it stands into a unit vector {@code float[dimensions]}. */
    default float[] encode(String text) {
        return encode(List.of(text))[0];
    }

    /** Encodes texts that are to be compared with others, told by their role. */
    default float[][] encode(TextRole role, List<String> texts) {
        String prefix = prefixes().of(role);
        return encode(
                prefix.isEmpty() ? texts : texts.stream().map(prefix::concat).toList());
    }

    /** Encodes one text that is to be compared with others, told by its role. */
    default float[] encode(TextRole role, String text) {
        return encode(role, List.of(text))[0];
    }

    /** What the model wants to read before a text. */
    Prefixes prefixes();

    /** Whether a text as it stands lies within the encoder's window, so that all of it is read. */
    boolean fits(String text);

    /** The same for a text that is encoded in a role. */
    default boolean fits(TextRole role, String text) {
        return fits(prefixes().of(role) + text);
    }

    /** The length of a vector. */
    int dimensions();

    /** Frees the model. */
    @Override
    void close();
}
