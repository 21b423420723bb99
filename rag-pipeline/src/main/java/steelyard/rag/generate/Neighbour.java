package steelyard.rag.generate;

/**
 * A labelled training example near a text.
 *
 * @param label its label's place among the task's labels
 * @param similarity cosine of both vectors
 */
record Neighbour(int label, double similarity) {}
