package steelyard.rag.index;

import java.util.List;
import steelyard.rag.chunk.Passage;

/**
 * A passage with its vectors, as the index takes it in.
 *
 * @param passage the passage
 * @param vector its unit vector
 * @param sentences one unit vector for each of its sentences, or none at all where no generator needs them
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the encoder to the index, never compared
public record EncodedPassage(Passage passage, float[] vector, List<float[]> sentences) {
    public EncodedPassage {
        sentences = List.copyOf(sentences);
        for (float[] sentence : sentences) {
            if (sentence.length != vector.length) {
                throw new IllegalArgumentException("passage " + passage.id() + " has a vector of length "
                        + vector.length + " and a sentence with one of length " + sentence.length);
            }
        }
        if (!sentences.isEmpty() && sentences.size() != passage.sentences().size()) {
            throw new IllegalArgumentException("passage " + passage.id() + " has "
                    + passage.sentences().size() + " sentences, but " + sentences.size() + " vectors for them");
        }
    }

    /** A passage without vectors for its sentences. */
    public EncodedPassage(Passage passage, float[] vector) {
        this(passage, vector, List.of());
    }
}
