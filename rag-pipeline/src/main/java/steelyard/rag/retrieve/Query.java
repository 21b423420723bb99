package steelyard.rag.retrieve;

/**
 * A question as retrievers and generators see it. It carries its vector, so that a question is encoded once.
 *
 * @param text its words
 * @param vector its unit vector
 */
@SuppressWarnings("ArrayRecordComponent") // handed on within one question, never compared
public record Query(String text, float[] vector) {}
