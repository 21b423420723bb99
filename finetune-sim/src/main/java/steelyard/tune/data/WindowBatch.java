package steelyard.tune.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import steelyard.encoder.Tensor;
import steelyard.encoder.TokenBatch;
import steelyard.encoder.Tokens;

/** Windows side by side, those with fewer sentences filled up: arrays of {@code [rows, sentences, …]}. */
public final class WindowBatch {
    private final List<SentenceWindow> windows;
    private final TokenBatch tokens;
    private final int sentences;

    /** Lays windows side by side; at least one. */
    public WindowBatch(List<SentenceWindow> windows) {
        this.windows = List.copyOf(windows);
        this.tokens =
                new TokenBatch(windows.stream().map(SentenceWindow::tokens).toList());
        this.sentences = windows.stream()
                .mapToInt(window -> window.sentences().size())
                .max()
                .orElseThrow();
    }

    /** Windows in batches of such a size, in their order. */
    public static List<WindowBatch> inOrder(List<SentenceWindow> windows, int size) {
        List<WindowBatch> batches = new ArrayList<>();
        for (int from = 0; from < windows.size(); from += size) {
            batches.add(new WindowBatch(windows.subList(from, Math.min(from + size, windows.size()))));
        }
        return batches;
    }

    /** The tokens, {@code [rows, columns]}. */
    public TokenBatch tokens() {
        return tokens;
    }

    /** How many windows. */
    public int rows() {
        return windows.size();
    }

    /** The sentences of the window that has most of them. */
    public int sentences() {
        return sentences;
    }

    /**
     * The matrices that make a mean out of a sentence's token states, {@code [rows, sentences, columns]}: 1 / length where
     * a token belongs to the sentence, else 0.
     */
    public Tensor pooling() {
        int columns = tokens.columns();
        float[] shares = new float[rows() * sentences * columns];
        for (int row = 0; row < rows(); row++) {
            List<Tokens> own = windows.get(row).sentences();
            int column = 1; // behind [CLS]
            for (int i = 0; i < own.size(); i++) {
                int length = own.get(i).innerLength();
                int from = (row * sentences + i) * columns + column;
                Arrays.fill(shares, from, from + length, 1f / length);
                column += length;
            }
        }
        return new Tensor(shares, rows(), sentences, columns);
    }

    /** {@code [rows, sentences, traits]}; zeros where there is no sentence. */
    public Tensor traits() {
        float[] values = new float[rows() * sentences * SentenceTraits.COUNT];
        for (int row = 0; row < rows(); row++) {
            List<float[]> own = windows.get(row).traits();
            for (int i = 0; i < own.size(); i++) {
                System.arraycopy(
                        own.get(i), 0, values, (row * sentences + i) * SentenceTraits.COUNT, SentenceTraits.COUNT);
            }
        }
        return new Tensor(values, rows(), sentences, SentenceTraits.COUNT);
    }

    /** The sentences' own numbers out of {@code [rows, sentences]}, without those that only fill up. */
    public List<Double> ofSentences(float[] filled) {
        List<Double> own = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            for (int i = 0; i < windows.get(row).sentences().size(); i++) {
                own.add((double) filled[row * sentences + i]);
            }
        }
        return own;
    }
}
