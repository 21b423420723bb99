package steelyard.bench.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.curve.TaskCurves;

/**
 * All that was found of how methods learn.
 *
 * @param provenance where the numbers come from
 * @param settings how methods were trained, as far as the user said: names and values as on the command line
 * @param tasks one for each task, in the order of the plan
 */
public record CurveReport(Provenance provenance, Map<String, String> settings, List<TaskCurves> tasks) {
    /** Version of the shape of {@code curve.json}; a change that breaks readers raises it. */
    public static final int SCHEMA = 1;

    public CurveReport {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        tasks = List.copyOf(tasks);
    }
}
