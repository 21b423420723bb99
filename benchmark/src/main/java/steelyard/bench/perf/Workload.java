package steelyard.bench.perf;

import java.util.List;

/**
 * What comparisons work on, and with what.
 *
 * @param texts that are encoded
 * @param source where more texts like them come from
 * @param threads that this program may use
 * @param seed of everything that draws
 */
public record Workload(List<String> texts, MixedTexts source, int threads, long seed) {
    public Workload {
        texts = List.copyOf(texts);
    }
}
