package steelyard.bench.perf;

import java.util.List;
import java.util.function.LongSupplier;

/** One question to an index of ten thousand documents, by a process of its own that starts as this one did. */
final class ColdAsk implements Comparison {
    private final double limit;
    private final HandbookIndex made;
    private final FreshProcess process;
    private int calls;
    private int answered;

    /**
     * Writes the index.
     *
     * @param limit in seconds
     */
    ColdAsk(double limit, Workload workload) {
        this.limit = limit;
        made = new HandbookIndex(workload);
        process = FreshProcess.ofThisProgram(List.of(
                "ask",
                "--index",
                made.folder().path().toString(),
                workload.texts().getFirst()));
    }

    private double ask(LongSupplier nanos) {
        FreshProcess.Result result = process.run(nanos, line -> line.contains("confidence"));
        calls++;
        answered += result.code() == 0 && result.awaited().isPresent() ? 1 : 0;
        return result.seconds();
    }

    @Override
    public String title() {
        return "a question to %,d documents, from the start of the process".formatted(Handbook.DOCUMENTS);
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
                return "ask";
            }

            @Override
            public double seconds(LongSupplier nanos) {
                return ask(nanos);
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
        return new Agreement("calls that answered", calls == 0 ? 0 : (double) answered / calls, 1);
    }

    @Override
    public void close() {
        made.close();
    }
}
