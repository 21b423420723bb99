package steelyard.tune.train;

import org.jspecify.annotations.Nullable;

/**
 * How long a network is trained.
 *
 * @param epochs passes over the training examples at the most
 * @param steps of one pass; 0 for as many as show each example once
 * @param batch examples in a step
 * @param patience passes without a better dev score after which training ends
 * @param budgetSeconds training ends after so many seconds, with the best weights so far; null for no such end
 */
public record Passes(
        int epochs,
        int steps,
        int batch,
        int patience,
        @Nullable Double budgetSeconds) {
    public Passes {
        if (epochs < 1 || steps < 0 || batch < 1 || patience < 1) {
            throw new IllegalArgumentException("epochs, batch and patience are at least 1");
        }
        if (budgetSeconds != null && !(budgetSeconds > 0)) {
            throw new IllegalArgumentException("a time budget is positive, not " + budgetSeconds);
        }
    }
}
