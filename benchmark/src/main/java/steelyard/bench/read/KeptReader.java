package steelyard.bench.read;

import java.util.Map;
import java.util.Optional;
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
    private Optional<ReadingSolver> first = Optional.empty();

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
        if (first.isPresent()) {
            ReadingSolver next = first.get().over(searches.over(view.documents(), progress));
            Map<String, String> notes = Map.of("reader", "kept");
            return new WithoutReader(next, new Footprint(next.search().bytes(), false, notes));
        }
        Solver made = reading.prepare(view, progress);
        if (made instanceof ReadingSolver solver) {
            first = Optional.of(solver);
            return new WithoutReader(solver, solver.footprint());
        }
        return made; // there was nothing to learn reading from
    }

    @Override
    public void close() {
        first.ifPresent(solver -> solver.reader().close());
    }

    /** Owns the search alone. */
    private record WithoutReader(ReadingSolver whole, Footprint footprint) implements Solver {
        @Override
        public Answer solve(Question question) {
            return whole.solve(question);
        }

        @Override
        public void close() {
            whole.search().close();
        }
    }
}
