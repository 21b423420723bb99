package steelyard.tune.data;

import java.util.List;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.ExtractiveSummary;

/**
 * A text as the salience network reads it.
 *
 * @param summary the text cut into sentences
 * @param windows all sentences in their order, window by window
 */
public record SalienceText(ExtractiveSummary summary, List<SentenceWindow> windows) {
    public SalienceText {
        windows = List.copyOf(windows);
    }

    /**
     * Reads a text.
     *
     * @param summary the text cut into sentences
     * @param tokenizer cuts no later than at {@link SentenceWindow#MOST_TOKENS}
     */
    public static SalienceText of(ExtractiveSummary summary, SubwordTokenizer tokenizer) {
        List<String> texts = summary.texts();
        return new SalienceText(summary, SentenceWindow.of(tokenizer.tokenize(texts), SentenceTraits.of(texts)));
    }
}
