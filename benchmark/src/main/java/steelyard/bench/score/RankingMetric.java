package steelyard.bench.score;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How good a ranking of documents is for one query, 0 to 1; as trec_eval counts. A document is relevant if it was judged
 * above 0; one that was not judged is not relevant. Where no document is relevant, or none was found, the value is 0.
 */
public enum RankingMetric {
    /**
     * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002) of the first ten: the sum of relevance ÷
     * log2(rank + 1), as a share of what the best order of all judged documents would have.
     */
    NDCG_10("ndcg@10") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> relevance) {
            double best = gain(relevance.values().stream()
                    .sorted((one, other) -> Integer.compare(other, one))
                    .limit(CUT)
                    .toList());
            List<Integer> found = ranking.stream()
                    .limit(CUT)
                    .map(document -> relevance.getOrDefault(document, 0))
                    .toList();
            return best == 0 ? 0 : gain(found) / best;
        }
    },

    /** Reciprocal rank: 1 ÷ the rank of the first relevant document, if that is among the first ten. */
    MRR_10("mrr@10") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> relevance) {
            Set<String> relevant = relevant(relevance);
            for (int rank = 1; rank <= Math.min(CUT, ranking.size()); rank++) {
                if (relevant.contains(ranking.get(rank - 1))) {
                    return 1.0 / rank;
                }
            }
            return 0;
        }
    },

    /** Share of the relevant documents that are among the first five. */
    RECALL_5("recall@5") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> relevance) {
            return recall(ranking, relevance, 5);
        }
    },

    /** Share of the relevant documents that are among the first hundred. */
    RECALL_100("recall@100") {
        @Override
        public double of(List<String> ranking, Map<String, Integer> relevance) {
            return recall(ranking, relevance, DEPTH);
        }
    };

    /** How far down any of the metrics looks. */
    public static final int DEPTH = 100;

    private static final int CUT = 10;

    private final String label;

    RankingMetric(String label) {
        this.label = label;
    }

    /** Its name in reports: {@code ndcg@10}, … */
    public String label() {
        return label;
    }

    /**
     * The value for one query.
     *
     * @param ranking ids of the documents that were found, best first, each once
     * @param relevance what was judged, by the documents' ids
     */
    public abstract double of(List<String> ranking, Map<String, Integer> relevance);

    private static double gain(List<Integer> relevance) {
        return IntStream.range(0, relevance.size())
                .mapToDouble(i -> Math.max(0, relevance.get(i)) * Math.log(2) / Math.log(i + 2))
                .sum();
    }

    private static double recall(List<String> ranking, Map<String, Integer> relevance, int cut) {
        Set<String> relevant = relevant(relevance);
        long found = ranking.stream().limit(cut).filter(relevant::contains).count();
        return relevant.isEmpty() ? 0 : (double) found / relevant.size();
    }

    private static Set<String> relevant(Map<String, Integer> relevance) {
        return relevance.entrySet().stream()
                .filter(judged -> judged.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
