package steelyard.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.run.CellRun;
import steelyard.bench.score.Bootstrap;

/**
 * All that a run found.
 *
 * @param provenance where the numbers come from
 * @param cells one for each method on each task, in the order of the plan
 * @param verdicts one for each task: who was ahead
 */
public record Report(Provenance provenance, List<CellReport> cells, List<Verdict> verdicts) {
    /** Version of the shape of {@code results.json}; a change that breaks readers raises it. */
    public static final int SCHEMA = 1;

    public Report {
        cells = List.copyOf(cells);
        verdicts = List.copyOf(verdicts);
    }

    /** Judges a run; draws come from the run's seed. */
    public static Report of(List<CellRun> runs, Provenance provenance) {
        Bootstrap bootstrap = new Bootstrap(provenance.seed());
        Map<String, List<CellRun>> byTask = new LinkedHashMap<>();
        List<CellReport> cells = new ArrayList<>();
        for (CellRun run : runs) {
            cells.add(CellReport.of(run, bootstrap));
            byTask.computeIfAbsent(run.cell().task().name(), unseen -> new ArrayList<>())
                    .add(run);
        }
        List<Verdict> verdicts = byTask.values().stream()
                .map(ofTask -> Verdict.of(ofTask, bootstrap))
                .toList();
        return new Report(provenance, cells, verdicts);
    }
}
