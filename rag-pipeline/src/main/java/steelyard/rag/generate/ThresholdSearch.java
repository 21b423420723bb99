package steelyard.rag.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import steelyard.task.Answer;
import steelyard.task.Gold;
import steelyard.text.AnswerText;

/**
 * Chooses the score below which a generator had better abstain, so that it does right most often: an answerable question
 * gets an answer that contains a gold text, any other gets none.
 */
public final class ThresholdSearch {
    private final List<Trial> trials = new ArrayList<>();
    private boolean answerable;
    private boolean unanswerable;

    private record Trial(double score, boolean rightToAnswer, boolean rightToAbstain) {
        boolean right(double threshold) {
            return score < threshold ? rightToAbstain : rightToAnswer;
        }
    }

    /**
     * Takes a question into account.
     *
     * @param answer what the generator says with threshold 0
     * @param gold the right answers; none means that there is nothing to be said
     */
    public void add(Answer answer, Gold.Answers gold) {
        answerable |= gold.answerable();
        unanswerable |= !gold.answerable();
        trials.add(new Trial(
                answer.confidence(), AnswerText.of(answer.text()).containsAny(gold.texts()), !gold.answerable()));
    }

    /**
     * The threshold that does right most often; of equally good ones that nearest to
     * {@link ExtractiveGenerator#DEFAULT_THRESHOLD}, which also stands unless there were both answerable questions and
     * others: nothing can be learned about abstaining from one kind alone.
     */
    public double best() {
        if (!answerable || !unanswerable) {
            return ExtractiveGenerator.DEFAULT_THRESHOLD;
        }
        Comparator<Double> byRight = Comparator.comparingLong(this::right);
        Comparator<Double> byNearness =
                Comparator.comparingDouble(t -> -Math.abs(t - ExtractiveGenerator.DEFAULT_THRESHOLD));
        return candidates().boxed().max(byRight.thenComparing(byNearness)).orElseThrow();
    }

    private long right(double threshold) {
        return trials.stream().filter(trial -> trial.right(threshold)).count();
    }

    /** The default, and a value in the middle of each gap between two scores, where the outcome changes. */
    private DoubleStream candidates() {
        double[] scores = DoubleStream.concat(
                        DoubleStream.of(0, 1), trials.stream().mapToDouble(Trial::score))
                .sorted()
                .distinct()
                .toArray();
        DoubleStream.Builder middles = DoubleStream.builder().add(ExtractiveGenerator.DEFAULT_THRESHOLD);
        for (int i = 1; i < scores.length; i++) {
            middles.add((scores[i - 1] + scores[i]) / 2);
        }
        return middles.build();
    }
}
