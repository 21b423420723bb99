package steelyard.bench.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.score.RankingMetric;
import steelyard.corpus.Judgements;

/**
 * What one way of searching found for all test queries.
 *
 * @param name {@code lexical}, {@code dense}, {@code fused} or {@code diverse}
 * @param hits by query, best first, at most {@link RankingMetric#DEPTH}; none where nothing was found
 * @param judgements by which they are judged
 */
public record JudgedRanking(String name, Map<String, List<DocumentHit>> hits, Judgements judgements) {
    public JudgedRanking {
        hits = Collections.unmodifiableMap(new LinkedHashMap<>(hits));
    }

    /** A metric's values, one for each query, in the order of the hits. */
    public double[] values(RankingMetric metric) {
        return hits.entrySet().stream()
                .mapToDouble(found -> metric.of(
                        found.getValue().stream().map(DocumentHit::document).toList(), judgements.of(found.getKey())))
                .toArray();
    }
}
