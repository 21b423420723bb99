package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import steelyard.task.Gold;
import steelyard.text.AnswerText;

/**
 * Learns from questions with known answers how sure an answer is, and below which confidence a generator had better abstain,
 * so that it does right most often: an answerable question gets an answer that contains a gold text, any other gets none.
 */
public final class CalibrationSearch {
    private static final double MAY_BE_SILENCED = 0.05;

    private final Calibration before;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();
    private final List<Boolean> unanswerable = new ArrayList<>();

    /**
     * Starts from what is known already.
     *
     * @param before stays as it is unless answerable questions are added; where all of them are, its threshold may only
     *     fall, so far that one in twenty of them is silenced at the most
     */
    public CalibrationSearch(Calibration before) {
        this.before = before;
    }

    /**
     * Takes a question into account.
     *
     * @param draft what the generator would say
     * @param gold the right answers; none means that there is nothing to be said
     */
    public void add(Draft draft, Gold.Answers gold) {
        drafts.add(draft);
        right.add(AnswerText.of(draft.text()).containsAny(gold.texts()));
        unanswerable.add(!gold.answerable());
    }

    /** What the questions teach. */
    public Calibration best() {
        if (!unanswerable.contains(false)) {
            return before;
        }
        if (!unanswerable.contains(true)) {
            return new Calibration(before.weights(), Math.min(before.threshold(), lowest(MAY_BE_SILENCED)));
        }
        List<double[]> signals =
                drafts.stream().map(draft -> draft.signals().values()).toList();
        List<Double> weights = new LogisticFit(before.weights()).fit(signals, right);
        Calibration fitted = new Calibration(weights, before.threshold());
        double[] confidences = drafts.stream()
                .mapToDouble(draft -> fitted.confidence(draft.signals()))
                .toArray();
        return new Calibration(weights, threshold(confidences));
    }

    /** The confidence below which a share of the questions lies. */
    private double lowest(double share) {
        double[] confidences = drafts.stream()
                .mapToDouble(draft -> before.confidence(draft.signals()))
                .sorted()
                .toArray();
        return confidences[(int) (share * confidences.length)];
    }

    /** The threshold that does right most often; of equally good ones that nearest to the one before. */
    private double threshold(double[] confidences) {
        double best = before.threshold();
        long most = rightAt(best, confidences);
        for (double candidate : middles(confidences)) {
            long count = rightAt(candidate, confidences);
            boolean nearer = Math.abs(candidate - before.threshold()) < Math.abs(best - before.threshold());
            if (count > most || (count == most && nearer)) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private long rightAt(double threshold, double[] confidences) {
        long count = 0;
        for (int i = 0; i < confidences.length; i++) {
            count += (confidences[i] < threshold ? unanswerable.get(i) : right.get(i)) ? 1 : 0;
        }
        return count;
    }

    /** A value in the middle of each gap between two confidences, where the outcome changes. */
    private static double[] middles(double[] confidences) {
        double[] bounds = DoubleStream.concat(DoubleStream.of(0, 1), DoubleStream.of(confidences))
                .sorted()
                .distinct()
                .toArray();
        double[] middles = new double[bounds.length - 1];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (bounds[i] + bounds[i + 1]) / 2;
        }
        return middles;
    }
}
