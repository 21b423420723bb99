package steelyard.rag.generate;

/**
 * What speaks for and against an answer that was put together from retrieved sentences.
 *
 * @param sentence score of the best sentence, 0 to 1
 * @param margin by which it is ahead of the second
 * @param holds probability that the words which are given hold the answer
 * @param none probability that the sentences hold no short answer
 */
record Signals(double sentence, double margin, double holds, double none) {
    /** How many there are. */
    static final int COUNT = 4;

    /** As numbers of about one size: {@code double[COUNT]}. */
    double[] values() {
        return new double[] {4 * sentence, 4 * margin, holds, 4 * none};
    }
}
