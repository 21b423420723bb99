package steelyard.bench.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * {@link RetrieveAndRead} in service: how to read is learned once, by the first preparation, and does not depend on what
 * the documents say; the next ones search the documents as they are then. Owns the reader, which must outlive the solvers.
 * For one task and one thread.
 */
public final class KeptReader implements Method, AutoCloseable {
    private final RetrieveAndRead reading;
    private final DocumentSearches searches;
    private Optional<Kept> kept = Optional.empty();

    private record Kept(ReadingSolver first, RememberedReadings readings) {}

    /**
     * @param reading prepares the first time
     * @param searches finds passages from then on; the same as those of {@code reading}
     */
    public KeptReader(RetrieveAndRead reading, DocumentSearches searches) {
        this.reading = reading;
        this.searches = searches;
    }

    @Override
    public String name() {
        return reading.name();
    }

    @Override
    public boolean handles(TaskKind kind) {
        return reading.handles(kind);
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        if (kept.isPresent()) {
            ReadingSolver next = kept.get().first().over(searches.over(view.documents(), progress));
            Map<String, String> notes = Map.of("reader", "kept");
            Footprint footprint = new Footprint(next.search().bytes(), false, notes);
            return new WithoutReader(next, kept.get().readings(), footprint);
        }
        Solver prepared = reading.prepare(view, progress);
        if (prepared instanceof ReadingSolver solver) {
            Kept made = new Kept(solver, new RememberedReadings(solver.reader()));
            kept = Optional.of(made);
            return new WithoutReader(solver, made.readings(), solver.footprint());
        }
        return prepared; // there was nothing to learn reading from
    }

    @Override
    public void close() {
        kept.ifPresent(one -> one.first().reader().close());
    }

    /** Owns the search alone. */
    private record WithoutReader(ReadingSolver whole, RememberedReadings readings, Footprint footprint)
            implements Solver {
        @Override
        public Answer solve(Question question) {
            List<Hit> found = whole.search().find(question.text(), whole.hits());
            return whole.rule().answer(readings.read(question.text(), found));
        }

        @Override
        public void close() {
            whole.search().close();
        }
    }
}
