package steelyard.bench.retrieval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import steelyard.corpus.JudgedCorpus;
import steelyard.corpus.Judgements;
import steelyard.encoder.Encoder;
import steelyard.rag.index.Ranked;
import steelyard.rag.retrieve.MarginalRelevance;
import steelyard.task.Progress;

/**
 * Searches a corpus by words, by vectors and by both, and judges what is found for the test queries.
 *
 * @param corpus what is searched, and by what it is judged
 * @param diversity how the fused ranking is to be made diverse, as one ranking more; empty for none
 * @param seed draws the tuning queries where there are very many
 * @param progress told while documents are encoded and queries answered
 */
public record RetrievalRun(JudgedCorpus corpus, Optional<MarginalRelevance> diversity, long seed, Progress progress) {
    /** More would move the weight by less than a step. */
    private static final int TUNING_QUERIES = 2_000;

    /**
     * Does all of it.
     *
     * @param encoder stays the caller's
     */
    public RetrievalResult run(Encoder encoder) {
        try (CorpusSearch search = CorpusSearch.over(corpus.documents(), encoder, progress)) {
            FusionChoice choice =
                    corpus.tuning().map(tuning -> tuned(tuning, search)).orElseGet(FusionChoice::untuned);
            Map<String, Found> found =
                    find(List.copyOf(corpus.test().relevance().keySet()), search);
            List<JudgedRanking> rankings = new ArrayList<>(List.of(
                    judged("lexical", found, Found::lexical, search),
                    judged("dense", found, Found::dense, search),
                    judged("fused", found, choice::fused, search)));
            diversity
                    .map(relevance ->
                            judged("diverse", found, one -> search.diverse(choice.fused(one), relevance), search))
                    .ifPresent(rankings::add);
            return new RetrievalResult(rankings, choice);
        }
    }

    private FusionChoice tuned(Judgements judgements, CorpusSearch search) {
        List<String> queries = new ArrayList<>(judgements.relevance().keySet());
        if (queries.size() > TUNING_QUERIES) {
            Collections.shuffle(queries, new Random(seed));
            queries = queries.subList(0, TUNING_QUERIES);
        }
        WeightSearch weights = new WeightSearch(search);
        find(queries, search).forEach((query, found) -> weights.add(found, judgements.of(query)));
        WeightSearch.Weighed best = weights.best();
        return FusionChoice.weighted(
                new FusionChoice.Tuning(best.denseWeight(), judgements.name(), queries.size(), best.ndcg()));
    }

    /** What is found for queries, given by their ids, in their order. */
    private Map<String, Found> find(List<String> queries, CorpusSearch search) {
        List<String> texts = queries.stream().map(corpus::query).toList();
        List<Found> found = search.find(texts);
        Map<String, Found> byQuery = new LinkedHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            byQuery.put(queries.get(i), found.get(i));
        }
        return byQuery;
    }

    private JudgedRanking judged(
            String name, Map<String, Found> found, Function<Found, List<Ranked>> ranking, CorpusSearch search) {
        Map<String, List<DocumentHit>> hits = new LinkedHashMap<>();
        found.forEach((query, one) -> hits.put(query, search.hits(ranking.apply(one))));
        return new JudgedRanking(name, hits, corpus.test());
    }
}
