package steelyard.bench.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import steelyard.bench.score.Normal;
import steelyard.task.Gold;
import steelyard.text.AnswerText;

/**
 * Chooses a {@link ReadingRule} by dev questions: the highest mean token F1, where silence is right for a question without
 * an answer and wrong for any other. A few dozen questions would let the threshold follow single ones, so that each score
 * counts as a normal distribution around it, as wide as suits the number of questions (Silverman 1986).
 */
final class RuleSearch {
    private static final double[] RETRIEVAL_WEIGHTS = {2, 0, 1, 4, 8};

    /** Where there is no dev question: the reader's own opinion. */
    static final ReadingRule USUAL = new ReadingRule(RETRIEVAL_WEIGHTS[0], 0);

    private static final double NARROWEST = 1e-6;

    private final List<Trial> trials = new ArrayList<>();

    private record Trial(List<ReadHit> hits, Gold.Answers gold) {}

    /** What a rule makes of a trial. */
    private record Outcome(double score, double f1, boolean answerable) {
        double at(double threshold, double width) {
            double given = Normal.below((score - threshold) / width);
            return given * f1 + (1 - given) * (answerable ? 0 : 1);
        }
    }

    void add(List<ReadHit> hits, Gold.Answers gold) {
        trials.add(new Trial(hits, gold));
    }

    /** The best rule; of equal ones the first weight, then the lowest threshold. */
    ReadingRule best() {
        ReadingRule best = USUAL;
        double bestMean = -1;
        for (double weight : RETRIEVAL_WEIGHTS) {
            List<Outcome> outcomes =
                    trials.stream().map(trial -> outcome(trial, weight)).toList();
            double width = width(outcomes);
            for (double threshold : thresholds(outcomes)) {
                double mean = outcomes.stream()
                        .mapToDouble(outcome -> outcome.at(threshold, width))
                        .average()
                        .orElse(-1);
                if (mean > bestMean + 1e-12) {
                    bestMean = mean;
                    best = new ReadingRule(weight, threshold);
                }
            }
        }
        return best;
    }

    private static Outcome outcome(Trial trial, double weight) {
        ReadingRule rule = new ReadingRule(weight, 0);
        Optional<ReadHit> best = rule.best(trial.hits);
        return new Outcome(
                best.map(rule::score).orElse(Double.NEGATIVE_INFINITY),
                best.map(hit -> AnswerText.bestF1(hit.text(), trial.gold.texts()))
                        .orElse(0.0),
                trial.gold.answerable());
    }

    /** Silverman's rule of thumb for the width of a kernel; above 0 also where all scores are level. */
    private static double width(List<Outcome> outcomes) {
        double[] scores = outcomes.stream()
                .mapToDouble(Outcome::score)
                .filter(Double::isFinite)
                .toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        double squares = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        double deviation = Math.sqrt(squares / Math.max(1, scores.length - 1));
        return Math.max(NARROWEST, 1.06 * deviation * Math.pow(Math.max(1, scores.length), -0.2));
    }

    /** A value in the middle of each gap between two scores, where the outcome changes, lowest first. */
    private static double[] thresholds(List<Outcome> outcomes) {
        double[] scores = outcomes.stream()
                .mapToDouble(Outcome::score)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        if (scores.length == 0) {
            return new double[] {0};
        }
        DoubleStream.Builder middles = DoubleStream.builder().add(scores[0] - 1);
        for (int i = 1; i < scores.length; i++) {
            middles.add((scores[i - 1] + scores[i]) / 2);
        }
        return middles.add(scores[scores.length - 1] + 1).build().toArray();
    }
}
