package steelyard.rag.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import steelyard.rag.index.Ranked;

/** What several rankings add up to. */
final class FusedScores {
    private final Map<Integer, Ranked> sums = new HashMap<>();

    /** Adds a score to a passage's sum. */
    void add(Ranked passage, double score) {
        sums.merge(
                passage.ordinal(),
                passage.withScore(score),
                (one, other) -> one.withScore(one.score() + other.score()));
    }

    /** Every passage once, the highest sum first. */
    List<Ranked> ranking() {
        return sums.values().stream().sorted(Ranked.BEST_FIRST).toList();
    }
}
