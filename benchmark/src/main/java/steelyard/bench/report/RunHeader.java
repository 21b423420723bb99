package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import steelyard.bench.plan.Cell;

/**
 * All that decides what a run finds, so that another can tell whether it may go on with it.
 *
 * @param provenance where its numbers come from
 * @param settings of its methods
 * @param cells what it is to do
 */
public record RunHeader(Provenance provenance, String settings, List<Cell> cells) {
    /** When it began: the one thing in which a run and its continuation differ. */
    static final String STARTED = "started";

    public RunHeader {
        cells = List.copyOf(cells);
    }

    /** The first line of {@code run.jsonl}. */
    ObjectNode json() {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        ResultsJson.putProvenance(header, provenance);
        header.put("settings", settings);
        var planned = header.putArray("cells");
        for (Cell cell : cells) {
            planned.addObject()
                    .put("task", cell.task().name())
                    .put("method", cell.method().name())
                    .put("seed", cell.seed())
                    .put("n", cell.items().size());
        }
        return header;
    }
}
