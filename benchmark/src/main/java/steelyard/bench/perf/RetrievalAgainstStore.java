package steelyard.bench.perf;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;

/** Retrieval by vectors, against the store that LangChain4j brings along: both hold the same vectors. */
final class RetrievalAgainstStore implements Comparison {
    private final int passages;
    private final double bar;
    private final NearestPassages ours;
    private final Side theirs;

    /**
     * Writes an index and fills a store.
     *
     * @param passages in each
     * @param bar how many times as fast this program is meant to be
     */
    RetrievalAgainstStore(int passages, double bar, Workload workload) {
        this.passages = passages;
        this.bar = bar;
        LikeReal vectors = NearestPassages.vectors(workload, passages);
        ours = new NearestPassages(vectors, passages);
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        for (int i = 0; i < passages; i++) {
            store.add(Embedding.from(vectors.vector(i)), TextSegment.from("Passage number " + i + "."));
        }
        theirs = new TypicalTime<>(
                "LangChain4j", 0.5, NearestPassages.queries(vectors), vector -> store.search(request(vector)));
    }

    private static EmbeddingSearchRequest request(float[] vector) {
        return EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector))
                .maxResults(NearestPassages.K)
                .build();
    }

    @Override
    public String title() {
        return "retrieval at %,d passages, one thread, p50 (made vectors)".formatted(passages);
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public Side ours() {
        return ours.side();
    }

    @Override
    public Side theirs() {
        return theirs;
    }

    @Override
    public double bar() {
        return bar;
    }

    @Override
    public Agreement agreement() {
        return ours.recall();
    }

    @Override
    public void close() {
        ours.close();
    }
}
