package steelyard.bench.lint;

/**
 * Cohen's kappa (Cohen 1960, A Coefficient of Agreement for Nominal Scales): how much two readers agree beyond what their
 * shares of labels give by chance. κ = (pₒ − pₑ) / (1 − pₑ); 1 is full agreement, 0 is what chance gives, below 0 is worse.
 *
 * <p>Convention: where both readers gave every item one and the same label, pₑ is 1 and the formula is 0/0; κ is 1 then, since
 * they never disagreed.
 */
final class CohensKappa {
    private CohensKappa() {}

    /**
     * @param table {@code table[first][second]}: how many items the first reader gave the one label and the second the other;
     *     square, with at least one item
     */
    static double of(int[][] table) {
        int labels = table.length;
        double n = 0;
        double same = 0;
        double[] first = new double[labels];
        double[] second = new double[labels];
        for (int row = 0; row < labels; row++) {
            for (int column = 0; column < labels; column++) {
                n += table[row][column];
                first[row] += table[row][column];
                second[column] += table[row][column];
            }
            same += table[row][row];
        }
        if (n == 0) {
            throw new IllegalArgumentException("no item was read twice");
        }
        double byChance = 0; // counts, n² times pₑ: whole numbers, so that 0/0 is seen exactly
        for (int label = 0; label < labels; label++) {
            byChance += first[label] * second[label];
        }
        return byChance == n * n ? 1 : (n * same - byChance) / (n * n - byChance);
    }
}
