package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import steelyard.bench.lint.TaskLint;

/**
 * What was measured on the data of tasks.
 *
 * @param lints in the order of the list
 */
public record LintList(List<TaskLint> lints) {
    public LintList {
        lints = List.copyOf(lints);
    }

    /** Whether nothing looks wrong. */
    public boolean clean() {
        return lints.stream().allMatch(lint -> lint.findings().isEmpty());
    }

    /** For people. */
    public String screen(Style style) {
        TextTable table = new TextTable(style, List.of("figure", "value"));
        for (TaskLint lint : lints) {
            table.heading(lint.task());
            lint.figures().forEach((figure, value) -> table.row(List.of("  " + figure, value)));
        }
        StringBuilder screen = new StringBuilder(table.text()).append('\n');
        if (clean()) {
            return screen.append("Nothing looks wrong.\n").toString();
        }
        screen.append(style.bold("What looks wrong")).append('\n');
        for (TaskLint lint : lints) {
            lint.findings().forEach(finding -> screen.append("  " + lint.task() + ": " + finding + "\n"));
        }
        return screen.toString();
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("tasks");
        for (TaskLint lint : lints) {
            ObjectNode node = list.addObject().put("name", lint.task());
            ObjectNode figures = node.putObject("figures");
            lint.figures().forEach(figures::put);
            lint.findings().forEach(node.putArray("findings")::add);
        }
        return root.toPrettyString() + "\n";
    }
}
