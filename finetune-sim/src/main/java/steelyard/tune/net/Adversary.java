package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * Moves the embeddings of a batch's words to where they raise the loss most, by a small length (after Miyato et al. 2017,
 * adversarial training of text classifiers): a network that is right there too depends less on single words. Otherwise
 * than there, embeddings are not brought to one length before, a text of more tokens is moved farther, and the loss is the
 * mean of both looks at a batch, not their sum.
 *
 * <p>Each batch is seen twice. First as it is, while the gradient of its embeddings is {@linkplain #learn learned}; then
 * with every text's embeddings moved along that gradient.
 */
public final class Adversary {
    private static final double SHORTEST = 1e-12;

    private final double shift;
    private @Nullable NDArray probe;
    private float @Nullable [] worst;

    /** @param shift root of the mean square, over the tokens of a text, of how far an embedding is moved; 0: not at all */
    public Adversary(double shift) {
        this.shift = shift;
    }

    /** Whether there is anything to move. */
    public boolean isActive() {
        return shift > 0;
    }

    /**
     * The words' embeddings as the network is to see them while it learns.
     *
     * @param words {@code [rows, columns, units]}
     */
    public NDArray meet(NDArray words) {
        if (!isActive()) {
            return words;
        }
        if (worst != null) {
            return words.add(words.getManager().create(worst, words.getShape()));
        }
        probe = words.getManager().zeros(words.getShape());
        probe.setRequiresGradient(true);
        return words.add(probe);
    }

    /**
     * To be called after each back-propagation, before its arrays are closed.
     *
     * @throws IllegalStateException if the network that was trained did not {@linkplain #meet meet} this adversary
     */
    public void learn() {
        if (isActive() && probe == null && worst == null) {
            throw new IllegalStateException("the network that is trained does not meet its adversary");
        }
        if (probe != null) {
            try (NDArray gradient = probe.getGradient()) {
                int rows = Math.toIntExact(probe.getShape().get(0));
                int units = Math.toIntExact(probe.getShape().get(2));
                worst = scaled(gradient.toFloatArray(), rows, units);
            }
            probe = null;
        }
    }

    /** The next batch is seen as it is. */
    public void forget() {
        worst = null;
    }

    /** Each row made as long as the shift asks of so many tokens; padding has no gradient and counts for nothing. */
    private float[] scaled(float[] gradient, int rows, int units) {
        int width = gradient.length / rows;
        for (int row = 0; row < rows; row++) {
            double squares = 0;
            int tokens = 0;
            for (int token = row * width; token < (row + 1) * width; token += units) {
                double own = squares(gradient, token, token + units);
                squares += own;
                tokens += own > 0 ? 1 : 0;
            }
            float scale = (float) (shift * Math.sqrt(tokens) / (Math.sqrt(squares) + SHORTEST));
            for (int i = row * width; i < (row + 1) * width; i++) {
                gradient[i] *= scale;
            }
        }
        return gradient;
    }

    private static double squares(float[] values, int from, int to) {
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (double) values[i] * values[i];
        }
        return squares;
    }
}
