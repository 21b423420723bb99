package steelyard.bench.lint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured on a task's data.
 *
 * @param task its name
 * @param figures name and value of each figure, in the order of the screen
 * @param findings what looks wrong, a sentence each
 */
public record TaskLint(String task, Map<String, String> figures, List<String> findings) {
    public TaskLint {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        findings = List.copyOf(findings);
    }
}
