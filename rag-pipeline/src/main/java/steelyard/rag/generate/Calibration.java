package steelyard.rag.generate;

import java.util.List;

/**
 * How sure an answer is, and how sure it must be to be given: a logistic regression on its {@link Signals}.
 *
 * @param weights an intercept, then one for each signal
 * @param threshold the least probability of being right with which an answer is given
 */
public record Calibration(List<Double> weights, double threshold) {
    /**
     * Fitted on SQuAD's 7,096 training questions over their 913 paragraphs, 37 % of them without an answer. At the threshold 8 %
     * of the answerable questions and 15 % of the others get no answer; more caution would cost as many right answers as it
     * would spare wrong ones.
     */
    public static final Calibration DEFAULT = new Calibration(List.of(-2.53, 0.763, 0.349, 0.612, -0.638), 0.25);

    public Calibration {
        weights = List.copyOf(weights);
        if (weights.size() != 1 + Signals.COUNT) {
            throw new IllegalArgumentException(weights.size() + " weights for " + Signals.COUNT + " signals");
        }
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("not a threshold: " + threshold);
        }
    }

    /** How probable it is that such an answer is right, 0 to 1. */
    double confidence(Signals signals) {
        double[] values = signals.values();
        double sum = weights.getFirst();
        for (int i = 0; i < values.length; i++) {
            sum += weights.get(i + 1) * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
