package steelyard.bench.score;

/**
 * Matthews correlation coefficient for any number of labels: R_K of Gorodkin 2004, in the form that scikit-learn's
 * {@code matthews_corrcoef} computes. 1 is perfect, 0 is what guessing by label shares gives; 0 also where the gold or
 * the predictions are all one label and the coefficient is not defined.
 */
public record Mcc() implements Metric.WholeSet {
    @Override
    public String name() {
        return "mcc";
    }

    @Override
    public double of(int[][] confusion) {
        double n = 0;
        double correct = 0;
        double goldDotPredicted = 0;
        double goldSquares = 0;
        double predictedSquares = 0;
        for (int label = 0; label < confusion.length; label++) {
            double gold = MacroF1.row(confusion, label);
            double predicted = MacroF1.column(confusion, label);
            n += gold;
            correct += confusion[label][label];
            goldDotPredicted += gold * predicted;
            goldSquares += gold * gold;
            predictedSquares += predicted * predicted;
        }
        double spread = Math.sqrt(n * n - predictedSquares) * Math.sqrt(n * n - goldSquares);
        return spread == 0 ? 0 : (correct * n - goldDotPredicted) / spread;
    }
}
