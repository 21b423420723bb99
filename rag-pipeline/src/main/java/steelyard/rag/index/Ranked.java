package steelyard.rag.index;

import java.util.Comparator;

/**
 * A place in a ranking.
 *
 * @param ordinal the passage's number in this state of its index
 * @param id the passage's id
 * @param score how well it fits; higher is better
 */
public record Ranked(int ordinal, String id, double score) {
    /** Best first; equal scores by id. */
    public static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);

    /** The same passage with another score. */
    public Ranked withScore(double other) {
        return new Ranked(ordinal, id, other);
    }
}
