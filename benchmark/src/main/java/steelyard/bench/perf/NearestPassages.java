package steelyard.bench.perf;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;
import steelyard.rag.retrieve.DenseRetriever;
import steelyard.rag.retrieve.Query;

/**
 * The ten passages nearest to a vector, found in an index in one thread; the time is the median of some queries. The vectors
 * are made from real ones, see {@link LikeReal}.
 */
final class NearestPassages implements AutoCloseable {
    static final int K = 10;

    private static final double RECALL = 0.98;
    private static final int QUERIES = 100;
    private static final int PASSAGES_A_TEXT = 50;

    /** Numbers of vectors that are in no index. */
    private static final long UNSEEN = 1L << 40;

    private final MadeIndex made;
    private final List<float[]> queries;
    private final Side side;

    /** Writes an index over the first so many vectors. */
    NearestPassages(LikeReal vectors, int passages) {
        made = MadeIndex.of(vectors, passages);
        queries = queries(vectors);
        DenseRetriever retriever = new DenseRetriever(made.index());
        side = new TypicalTime<>(
                "%,d passages".formatted(passages),
                0.5,
                queries,
                vector -> retriever.retrieve(new Query("", vector), K));
    }

    /**
     * Vectors that are like those of texts.
     *
     * @param passages the most that will be made: there is one text for every fifty, since few texts with thousands of
     *     vectors around each of them are like no corpus
     */
    static LikeReal vectors(Workload workload, int passages) {
        List<String> texts = workload.source().draw(passages / PASSAGES_A_TEXT, workload.seed());
        try (Encoder encoder = OnnxEncoder.open(workload.threads())) {
            return new LikeReal(encoder.encode(texts), workload.seed());
        }
    }

    /** Vectors to ask for, none of which is in an index. */
    static List<float[]> queries(LikeReal vectors) {
        return LongStream.range(UNSEEN, UNSEEN + QUERIES)
                .mapToObj(vectors::vector)
                .toList();
    }

    /** Asks all queries. */
    Side side() {
        return side;
    }

    /** How many of the ten that are nearest are found, compared with a search that reads all vectors. */
    Agreement recall() {
        PassageIndex index = made.index();
        double found = queries.stream()
                .mapToDouble(query -> {
                    Set<String> nearest = ids(index.denseExact(query, K));
                    return (double) ids(index.dense(query, K)).stream()
                                    .filter(nearest::contains)
                                    .count()
                            / K;
                })
                .average()
                .orElseThrow();
        return new Agreement("recall@10", found, RECALL);
    }

    private static Set<String> ids(List<Ranked> ranking) {
        return ranking.stream().map(Ranked::id).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        made.close();
    }
}
