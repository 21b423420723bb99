package steelyard.bench.perf;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import steelyard.rag.IndexMirror;
import steelyard.rag.index.IndexFolder;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.index.Ranked;
import steelyard.task.Progress;

/**
 * A hundred of ten thousand documents change: until they can be searched, all are looked at, and the hundred are cut, encoded,
 * written and committed.
 */
final class Update implements Comparison {
    private static final int CHANGED = 100;

    /** So many documents apart. */
    private static final int STEP = Handbook.DOCUMENTS / CHANGED;

    private final double limit;
    private final HandbookIndex made;
    private final IndexFolder index;
    private int round;
    private int asked;
    private int fresh;

    /**
     * Writes the index.
     *
     * @param limit in seconds
     */
    Update(double limit, Workload workload) {
        this.limit = limit;
        made = new HandbookIndex(workload);
        index = made.open();
    }

    private double update(LongSupplier nanos) {
        List<Integer> changed = IntStream.range(0, CHANGED)
                .map(i -> i * STEP + round % STEP)
                .boxed()
                .toList();
        round++;
        changed.forEach(made.handbook()::revise);
        long start = nanos.getAsLong();
        new IndexMirror(index, made::encoder, Progress.NONE)
                .mirror(made.handbook().hashes(), made.handbook()::document);
        try (PassageIndex now = index.snapshot()) {
            double seconds = (nanos.getAsLong() - start) / 1e9;
            changed.forEach(document -> check(document, now));
            return seconds;
        }
    }

    /** What it says now is found at its place, and what it said before is found nowhere. */
    private void check(int document, PassageIndex now) {
        Handbook handbook = made.handbook();
        List<String> found =
                now.lexical(handbook.mark(document), 2).stream().map(Ranked::id).toList();
        boolean stale = !now.lexical(handbook.markBefore(document), 1).isEmpty();
        asked++;
        fresh += !stale && found.equals(List.of(Handbook.id(document) + "#0")) ? 1 : 0;
    }

    @Override
    public String title() {
        return "%d of %,d documents changed, until they are searchable".formatted(CHANGED, Handbook.DOCUMENTS);
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public Side ours() {
        return new Side() {
            @Override
            public String name() {
                return "index";
            }

            @Override
            public double seconds(LongSupplier nanos) {
                return update(nanos);
            }
        };
    }

    @Override
    public Side theirs() {
        return new Limit("at most", limit);
    }

    @Override
    public double bar() {
        return 1;
    }

    @Override
    public Agreement agreement() {
        return new Agreement("answers that are not stale", (double) fresh / asked, 1);
    }

    @Override
    public void close() {
        index.close();
        made.close();
    }
}
