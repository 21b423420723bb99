package steelyard.rag.span;

/**
 * A stretch of a sentence that may be the answer.
 *
 * @param sentence which sentence, from 0
 * @param from place of its first word
 * @param to place behind its last
 * @param probability that this stretch is the answer
 */
record Candidate(int sentence, int from, int to, double probability) {}
