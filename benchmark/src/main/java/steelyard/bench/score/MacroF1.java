package steelyard.bench.score;

/**
 * Mean F1 over labels, each label counting the same.
 *
 * <p>Convention: the mean runs over the task's labels that occur in the gold or among the predictions (what scikit-learn's
 * {@code f1_score(average="macro")} does by default), and a label that occurs but is never right has F1 0. An answer
 * that is no label of the task costs its gold label recall, but is no label to average over.
 */
public record MacroF1() implements Metric.WholeSet {
    @Override
    public String name() {
        return "macro_f1";
    }

    @Override
    public double of(int[][] confusion) {
        int labels = confusion.length - 1;
        double sum = 0;
        int occurring = 0;
        for (int label = 0; label < labels; label++) {
            int occurrences = row(confusion, label) + column(confusion, label);
            if (occurrences > 0) {
                // F1 = 2 tp / (2 tp + fp + fn), and row + column = (tp + fn) + (tp + fp)
                sum += 2.0 * confusion[label][label] / occurrences;
                occurring++;
            }
        }
        return occurring == 0 ? 0 : sum / occurring;
    }

    static int row(int[][] confusion, int label) {
        int sum = 0;
        for (int count : confusion[label]) {
            sum += count;
        }
        return sum;
    }

    static int column(int[][] confusion, int label) {
        int sum = 0;
        for (int[] row : confusion) {
            sum += row[label];
        }
        return sum;
    }
}
