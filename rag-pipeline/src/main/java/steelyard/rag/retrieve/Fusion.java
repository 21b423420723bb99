package steelyard.rag.retrieve;

import java.util.List;
import steelyard.rag.index.Ranked;

/** Makes one ranking of two of the same index. Threads may share it. */
@FunctionalInterface
public interface Fusion {

    /**
     * Fuses two rankings of a question.
     *
     * @param lexical by words, best first
     * @param dense by vectors, best first
     * @return every passage of either, once, best first; equal scores by id
     */
    List<Ranked> fuse(List<Ranked> lexical, List<Ranked> dense);
}
