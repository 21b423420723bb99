package steelyard.tune.train;

/**
 * How well a network does on the dev examples.
 *
 * @param loss their mean loss
 * @param score what training wants to raise: accuracy for classes, token F1 for spans, ROUGE-1 for summaries
 */
public record DevScore(double loss, double score) {
    /** Of no examples. */
    public static final DevScore NONE = new DevScore(0, 0);

    /** A higher score; of equal ones a lower loss. */
    boolean isBetterThan(DevScore other) {
        return score != other.score ? score > other.score : loss < other.loss;
    }
}
