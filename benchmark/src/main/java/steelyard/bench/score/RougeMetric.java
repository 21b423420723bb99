package steelyard.bench.score;

import java.util.List;
import java.util.function.ToDoubleFunction;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Gold;
import steelyard.text.Rouge;

/**
 * Overlap of a summary with its references, the best over the references.
 *
 * @param name in reports
 * @param part which of the three
 */
public record RougeMetric(String name, ToDoubleFunction<Rouge> part) implements Metric.PerItem {
    /** F1 of words. */
    public static final RougeMetric ROUGE_1 = new RougeMetric("rouge1", Rouge::rouge1);
    /** F1 of pairs of words. */
    public static final RougeMetric ROUGE_2 = new RougeMetric("rouge2", Rouge::rouge2);
    /** F1 of the longest common subsequences of all pairs of sentences. */
    public static final RougeMetric ROUGE_LSUM = new RougeMetric("rougeLsum", Rouge::rougeLsum);

    @Override
    public double of(Outcome outcome) {
        if (!(outcome.gold() instanceof Gold.Summary summary)) {
            throw new IllegalArgumentException("this metric is for summaries, not for " + outcome.gold());
        }
        List<String> references =
                summary.references().stream().map(ExtractiveSummary::lines).toList();
        return part.applyAsDouble(
                Rouge.best(references, ExtractiveSummary.lines(outcome.answer().text())));
    }
}
