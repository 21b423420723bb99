package steelyard.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import steelyard.bench.plan.Cell;
import steelyard.bench.plan.Plan;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Progress;

/** Runs a plan cell by cell, each from a fresh state, and asks its items one at a time. */
public final class Runner {
    private final Clock clock;
    private final Progress progress;
    private final RunLog log;
    private final Gauges gauges;

    /**
     * A runner that reads no gauges.
     *
     * @param clock where times come from
     * @param progress told how far the work is
     * @param log handed all that is seen as it comes; what it knows of an earlier run is not done again
     */
    public Runner(Clock clock, Progress progress, RunLog log) {
        this(clock, progress, log, Gauges.NONE);
    }

    /**
     * A runner.
     *
     * @param clock where times come from
     * @param progress told how far the work is
     * @param log handed all that is seen as it comes; what it knows of an earlier run is not done again
     * @param gauges read before the first and behind the last item of a cell
     */
    public Runner(Clock clock, Progress progress, RunLog log, Gauges gauges) {
        this.clock = clock;
        this.progress = progress;
        this.log = log;
        this.gauges = gauges;
    }

    /**
     * Runs all of it.
     *
     * @throws steelyard.task.TaskException if a method cannot learn from a task's data
     * @throws RunException if a method fails; nothing is skipped
     */
    public List<CellRun> run(Plan plan) {
        List<CellRun> runs = new ArrayList<>();
        for (Cell cell : plan.cells()) {
            runs.add(run(cell));
        }
        return runs;
    }

    private CellRun run(Cell cell) {
        Kept kept = log.kept(cell);
        return kept.whole(cell).orElseGet(() -> run(cell, kept));
    }

    private CellRun run(Cell cell, Kept kept) {
        String where = cell.task().name() + " · " + cell.method().name();
        Progress named = (work, done, total, detail) -> progress.at(where + " · " + work, done, total, detail);
        try (Prepared prepared = Prepared.by(cell.method(), cell.task(), clock, named)) {
            Preparation preparation = kept.preparation().orElseGet(() -> written(cell, prepared.preparation()));
            prepared.warmUp();
            List<Observation> observations = new ArrayList<>(kept.observations());
            Answering answering = kept.answering().orElse(Answering.UNKNOWN);
            Answering.Count count = Answering.from(clock, gauges, answering);
            int asked = 0;
            for (Example example :
                    cell.items().subList(observations.size(), cell.items().size())) {
                Observation seen = observe(prepared, example);
                answering = count.to(++asked);
                log.write(cell, answering); // before the answer, whose line says that all is known of it
                observations.add(log.write(cell, seen));
                named.at("answering", observations.size(), cell.items().size(), "");
            }
            return new CellRun(cell, preparation, answering, observations);
        }
    }

    private Preparation written(Cell cell, Preparation preparation) {
        log.write(cell, preparation);
        return preparation;
    }

    private Observation observe(Prepared prepared, Example example) {
        long start = clock.nanos().getAsLong();
        Answer answer = prepared.solve(example.question());
        Duration latency = Duration.ofNanos(clock.nanos().getAsLong() - start);
        return new Observation(example, answer, latency);
    }
}
