package steelyard.bench.report;

import java.util.List;
import steelyard.bench.load.LoadCell;
import steelyard.bench.load.LoadPlan;

/**
 * How long answers take under load.
 *
 * @param provenance where the numbers come from
 * @param plan what was measured
 * @param cells one for each method on each task
 */
public record LatencyReport(Provenance provenance, LoadPlan plan, List<LoadCell> cells) {
    public LatencyReport {
        cells = List.copyOf(cells);
    }

    /** For people. */
    public String screen(Style style) {
        return new LatencyScreen(style).of(this);
    }

    /** For programs: the content of {@code latency.json}. */
    public String json() {
        return LatencyJson.of(this);
    }
}
