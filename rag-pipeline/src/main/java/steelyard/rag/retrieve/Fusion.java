package steelyard.rag.retrieve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import steelyard.rag.index.Ranked;

/** Makes one ranking of two of the same index. Threads may share it. */
@FunctionalInterface
public interface Fusion {

    /**
     * Fuses two rankings of a question.
     *
     * @param lexical by words, best first
     * @param dense by vectors, best first
     * @return every passage of either, once, best first; equal scores by ordinal
     */
    List<Ranked> fuse(List<Ranked> lexical, List<Ranked> dense);

    /** A ranking of passages, given by their ordinals, with the scores that they add up to. */
    static List<Ranked> ranking(Map<Integer, Double> scores) {
        return scores.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::ordinal))
                .toList();
    }
}
