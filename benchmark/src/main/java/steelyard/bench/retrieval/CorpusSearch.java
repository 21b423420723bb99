package steelyard.bench.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import steelyard.bench.score.RankingMetric;
import steelyard.corpus.JudgedCorpus;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.TextEncoding;
import steelyard.rag.chunk.Passage;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;
import steelyard.rag.retrieve.DiverseRanking;
import steelyard.rag.retrieve.MarginalRelevance;
import steelyard.task.Progress;

/**
 * A corpus that can be searched, each document whole: its words are those of title and text together, and so is its vector,
 * for which the encoder cuts it at its window. For one thread.
 */
final class CorpusSearch implements AutoCloseable {
    private final TextEncoding encoding;
    private final Progress progress;
    private final PassageIndex index;
    private final Map<Integer, String> ids = new HashMap<>();

    private CorpusSearch(TextEncoding encoding, Progress progress, PassageIndex index) {
        this.encoding = encoding;
        this.progress = progress;
        this.index = index;
    }

    /**
     * Indexes documents; one that says nothing can't be found.
     *
     * @param encoder stays the caller's and must outlive the search
     */
    static CorpusSearch over(List<JudgedCorpus.Text> documents, Encoder encoder, Progress progress) {
        TextEncoding encoding = new TextEncoding(encoder, progress);
        List<Passage> passages = documents.stream()
                .filter(document -> !document.whole().isEmpty())
                .map(CorpusSearch::passage)
                .toList();
        List<float[]> vectors = encoding.vectors(
                TextRole.PASSAGE,
                "encoding documents",
                passages.stream().map(Passage::text).toList());
        List<EncodedPassage> encoded = IntStream.range(0, passages.size())
                .mapToObj(i -> new EncodedPassage(passages.get(i), vectors.get(i)))
                .toList();
        return new CorpusSearch(encoding, progress, PassageIndex.build(encoded));
    }

    /** One text, as BM25 baselines of BEIR have it: a field for the title gave less on SciFact's training queries. */
    private static Passage passage(JudgedCorpus.Text document) {
        String whole = document.whole();
        return new Passage(document.id(), document.id(), "", whole, 0, whole.length(), List.of());
    }

    /** What is found for each of some queries, in their order; as far down as any metric looks. */
    List<Found> find(List<String> queries) {
        List<float[]> vectors = encoding.vectors(TextRole.QUERY, "encoding queries", queries);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            found.add(new Found(
                    index.lexical(queries.get(i), RankingMetric.DEPTH),
                    index.dense(vectors.get(i), RankingMetric.DEPTH)));
            progress.at("searching", found.size(), queries.size(), "");
        }
        return found;
    }

    /** The same documents, ranked so that near copies do not stand together at the top. */
    List<Ranked> diverse(List<Ranked> ranking, MarginalRelevance relevance) {
        return new DiverseRanking(index, relevance).of(ranking);
    }

    /** The ids of ranked documents, in their order. */
    List<String> documents(List<Ranked> ranking) {
        return ranking.stream().map(ranked -> document(ranked.ordinal())).toList();
    }

    /** Documents with their scores, in their order. */
    List<DocumentHit> hits(List<Ranked> ranking) {
        return ranking.stream()
                .map(ranked -> new DocumentHit(document(ranked.ordinal()), ranked.score()))
                .toList();
    }

    private String document(int ordinal) {
        return ids.computeIfAbsent(ordinal, unseen -> index.passage(unseen).id());
    }

    @Override
    public void close() {
        index.close();
    }
}
