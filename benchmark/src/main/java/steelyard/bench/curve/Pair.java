package steelyard.bench.curve;

import java.util.ArrayList;
import java.util.List;
import steelyard.bench.method.BaselineMethod;

/**
 * Two curves that are compared.
 *
 * @param first the one that may come from behind
 * @param second the one that it may pass
 */
record Pair(Series first, Series second) {

    /** Each curve with those before it, but for the trivial one; of the fine-tuned ones those of the same regime. */
    static List<Pair> of(List<Series> series) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            for (Series second : series.subList(0, i)) {
                Pair pair = new Pair(series.get(i), second);
                if (pair.worthComparing()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean worthComparing() {
        return !second.method().equals(BaselineMethod.NAME)
                && (second.regime().isEmpty() || second.regime().equals(first.regime()))
                && !first.method().equals(second.method());
    }
}
