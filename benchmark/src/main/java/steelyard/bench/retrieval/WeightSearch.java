package steelyard.bench.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import steelyard.bench.score.RankingMetric;
import steelyard.rag.index.Ranked;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.WeightedFusion;

/** Tries weights of the vectors on queries whose relevant documents are known, and finds the one with the best nDCG@10. */
final class WeightSearch {
    private static final int STEPS = 20;

    private final CorpusSearch search;
    private final List<Trial> trials = new ArrayList<>();

    private record Trial(Found found, Map<String, Integer> relevance) {}

    /** A weight and the mean nDCG@10 it gives. */
    record Weighed(double denseWeight, double ndcg) {}

    /** Searches for queries that are found with that search. */
    WeightSearch(CorpusSearch search) {
        this.search = search;
    }

    /** Takes a query into account. */
    void add(Found found, Map<String, Integer> relevance) {
        trials.add(new Trial(found, relevance));
    }

    /** The best of 0, 0.05, …, 1; of equally good ones the nearest to the weight that is used where nothing is tuned. */
    Weighed best() {
        Comparator<Weighed> byNdcg = Comparator.comparingDouble(Weighed::ndcg);
        ToDoubleFunction<Weighed> nearness = weighed -> -Math.abs(weighed.denseWeight() - FusedRetriever.DENSE_WEIGHT);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> weighed((double) step / STEPS))
                .max(byNdcg.thenComparingDouble(nearness))
                .orElseThrow();
    }

    private Weighed weighed(double weight) {
        WeightedFusion fusion = new WeightedFusion(weight);
        double ndcg = trials.stream()
                .mapToDouble(trial -> {
                    List<Ranked> fused =
                            fusion.fuse(trial.found().lexical(), trial.found().dense());
                    return RankingMetric.NDCG_10.of(search.documents(fused), trial.relevance());
                })
                .average()
                .orElseThrow();
        return new Weighed(weight, ndcg);
    }
}
