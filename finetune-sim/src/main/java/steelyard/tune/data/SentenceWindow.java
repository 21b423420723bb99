package steelyard.tune.data;

import java.util.ArrayList;
import java.util.List;
import steelyard.encoder.Tokens;

/**
 * Whole sentences in a row that the encoder reads at once.
 *
 * @param sentences tokens of each, from [CLS] to [SEP]
 * @param traits of each sentence, {@code [SentenceTraits.COUNT]}; not to be changed
 */
public record SentenceWindow(List<Tokens> sentences, List<float[]> traits) {
    /** More than the base model was tuned for, and fewer than the 512 it has positions for: more context, less padding. */
    public static final int MOST_TOKENS = 384;

    public SentenceWindow {
        sentences = List.copyOf(sentences);
        traits = List.copyOf(traits);
        if (sentences.isEmpty() || traits.size() != sentences.size()) {
            throw new IllegalArgumentException(traits.size() + " traits for " + sentences.size() + " sentences");
        }
    }

    /**
     * Cuts a text into windows, each as long as the next sentence allows; every sentence is in exactly one.
     *
     * @param sentences tokens of each, at most {@link #MOST_TOKENS} of them
     * @param traits of each
     */
    static List<SentenceWindow> of(List<Tokens> sentences, List<float[]> traits) {
        List<SentenceWindow> windows = new ArrayList<>();
        int from = 0;
        int length = 2;
        for (int i = 0; i < sentences.size(); i++) {
            int own = sentences.get(i).innerLength();
            if (length + own > MOST_TOKENS) {
                windows.add(new SentenceWindow(sentences.subList(from, i), traits.subList(from, i)));
                from = i;
                length = 2;
            }
            length += own;
        }
        windows.add(
                new SentenceWindow(sentences.subList(from, sentences.size()), traits.subList(from, sentences.size())));
        return List.copyOf(windows);
    }

    /** All its tokens in a row, one [CLS] before and one [SEP] behind. */
    Tokens tokens() {
        return Tokens.joined(sentences);
    }

    /** How many tokens it has. */
    int length() {
        return 2 + sentences.stream().mapToInt(Tokens::innerLength).sum();
    }
}
