package steelyard.tune.data;

import java.util.ArrayList;
import java.util.List;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;

/**
 * A text with its reference summary, as the salience network learns from it.
 *
 * @param example the text and its summary
 * @param text the text as the network reads it
 * @param targets one a sentence, from 0 to 1
 */
public record SummaryExample(Example example, SalienceText text, List<Double> targets) {
    public SummaryExample {
        targets = List.copyOf(targets);
    }

    /**
     * Reads examples.
     *
     * @param examples texts with summaries
     * @param length how many sentences a summary has
     * @param tokenizer cuts no later than at {@link SentenceWindow#MOST_TOKENS}
     */
    public static List<SummaryExample> of(List<Example> examples, int length, SubwordTokenizer tokenizer) {
        return examples.stream()
                .map(example -> new SummaryExample(
                        example,
                        SalienceText.of(ExtractiveSummary.of(example.question()), tokenizer),
                        SalienceTargets.of(example, length)))
                .toList();
    }

    /** Its first windows with their targets, at most so many. */
    public List<SalienceExample> windows(int most) {
        List<SalienceExample> windows = new ArrayList<>();
        int from = 0;
        for (SentenceWindow window : text.windows().stream().limit(most).toList()) {
            int to = from + window.sentences().size();
            windows.add(new SalienceExample(window, targets.subList(from, to)));
            from = to;
        }
        return windows;
    }
}
