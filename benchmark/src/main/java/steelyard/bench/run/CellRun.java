package steelyard.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.plan.Cell;
import steelyard.bench.plan.CellName;

/**
 * All that was seen of one method on one task.
 *
 * @param cell what was run
 * @param preparation what making it ready took
 * @param answering what answering took
 * @param observations one for each item of the cell, in their order
 */
public record CellRun(Cell cell, Preparation preparation, Answering answering, List<Observation> observations) {
    public CellRun {
        observations = List.copyOf(observations);
        if (observations.size() != cell.items().size()) {
            throw new IllegalArgumentException(
                    observations.size() + " observations of " + cell.items().size() + " items");
        }
    }

    /**
     * Runs by task and method, both in the order of the runs.
     *
     * @return for each task its methods, for each method a run with each seed
     */
    public static Map<String, Map<String, List<CellRun>>> byTaskAndMethod(List<CellRun> runs) {
        Map<String, Map<String, List<CellRun>>> tasks = new LinkedHashMap<>();
        for (CellRun run : runs) {
            CellName name = run.cell().name();
            tasks.computeIfAbsent(name.task(), unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(name.method(), unseen -> new ArrayList<>())
                    .add(run);
        }
        return tasks;
    }
}
