package steelyard.bench.perf;

/** Retrieval by vectors among many passages, against itself among fewer. */
final class RetrievalAtScale implements Comparison {
    private final int passages;
    private final double bar;
    private final NearestPassages many;
    private final NearestPassages fewer;

    /**
     * Writes both indexes.
     *
     * @param passages in the large one
     * @param fewer in the small one
     * @param bar how many times as fast the large one is meant to be, at least; below 1
     */
    RetrievalAtScale(int passages, int fewer, double bar, Workload workload) {
        this.passages = passages;
        this.bar = bar;
        LikeReal vectors = NearestPassages.vectors(workload, passages);
        this.fewer = new NearestPassages(vectors, fewer);
        this.many = new NearestPassages(vectors, passages);
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
        return many.side();
    }

    @Override
    public Side theirs() {
        return fewer.side();
    }

    @Override
    public double bar() {
        return bar;
    }

    @Override
    public Agreement agreement() {
        return many.recall();
    }

    @Override
    public void close() {
        many.close();
        fewer.close();
    }
}
