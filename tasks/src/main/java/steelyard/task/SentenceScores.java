package steelyard.task;

import java.util.List;

/**
 * How much each sentence of a text belongs in the summary.
 *
 * @param values one a sentence, in the sentences' order; from 0 to 1, comparable within the text
 * @param stages where the time went
 */
public record SentenceScores(List<Double> values, List<StageTime> stages) {
    public SentenceScores {
        values = List.copyOf(values);
        stages = List.copyOf(stages);
        values.forEach(value -> Require.fraction(value, "sentence score"));
    }
}
