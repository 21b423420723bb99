package steelyard.bench.lint;

import java.util.List;

/**
 * What all checks saw in a task.
 *
 * @param task its name
 * @param kind what it asks for, as {@code task.yaml} names it
 * @param figures in the order in which people read them
 * @param findings what looks wrong; empty if nothing does
 */
public record TaskLint(String task, String kind, List<Figure> figures, List<Finding> findings) {
    public TaskLint {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
    }

    static TaskLint of(String task, String kind, List<Checked> checks) {
        return new TaskLint(
                task,
                kind,
                checks.stream().flatMap(check -> check.figures().stream()).toList(),
                checks.stream().flatMap(check -> check.findings().stream()).toList());
    }
}
