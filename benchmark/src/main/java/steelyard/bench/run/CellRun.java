package steelyard.bench.run;

import java.util.List;
import steelyard.bench.plan.Cell;

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
}
