package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import steelyard.bench.lint.Figure;
import steelyard.bench.lint.Finding;
import steelyard.bench.lint.TaskLint;

/**
 * What was measured on the data of tasks, and what looks wrong with them.
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
            table.heading(lint.task() + " (" + lint.kind() + ")");
            lint.figures().forEach(figure -> table.row(List.of("  " + figure.name(), shown(figure))));
        }
        StringBuilder screen = new StringBuilder(table.text()).append('\n');
        if (clean()) {
            return screen.append("Nothing looks wrong.\n").toString();
        }
        screen.append(style.bold("What looks wrong")).append('\n');
        for (TaskLint lint : lints) {
            lint.findings().forEach(finding -> screen.append(shown(lint.task(), finding)));
        }
        return screen.toString();
    }

    private static String shown(Figure figure) {
        return switch (figure) {
            case Figure.Count count -> String.valueOf(count.count());
            case Figure.Items items -> String.valueOf(items.ids().size());
            case Figure.Share share ->
                String.format(Locale.ROOT, "%d of %d = %.3f", share.part(), share.whole(), share.value());
            case Figure.Percent percent -> String.format(Locale.ROOT, "%.0f %%", percent.value());
            case Figure.Coefficient coefficient -> String.format(Locale.ROOT, "%.3f", coefficient.value());
        };
    }

    private static String shown(String task, Finding finding) {
        StringBuilder text = new StringBuilder("  %s: %s\n".formatted(task, finding.sentence()));
        finding.places().forEach(place -> text.append("    ").append(place).append('\n'));
        int more = finding.count() - finding.places().size();
        if (more > 0 && !finding.places().isEmpty()) {
            text.append("    … and ").append(more).append(" more\n");
        }
        return text.toString();
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var tasks = root.putArray("tasks");
        for (TaskLint lint : lints) {
            ObjectNode node = tasks.addObject().put("name", lint.task()).put("kind", lint.kind());
            var figures = node.putArray("figures");
            lint.figures().forEach(figure -> put(figures.addObject(), figure));
            var findings = node.putArray("findings");
            lint.findings().forEach(finding -> put(findings.addObject(), finding));
        }
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, Figure figure) {
        node.put("figure", figure.name());
        switch (figure) {
            case Figure.Count count -> node.put("value", count.count());
            case Figure.Items items -> {
                node.put("value", items.ids().size());
                items.ids().forEach(node.putArray("items")::add);
            }
            case Figure.Share share ->
                node.put("value", Rounded.six(share.value()))
                        .put("part", share.part())
                        .put("whole", share.whole());
            case Figure.Percent percent -> node.put("value", Rounded.six(percent.value()));
            case Figure.Coefficient coefficient -> node.put("value", Rounded.six(coefficient.value()));
        }
    }

    private static void put(ObjectNode node, Finding finding) {
        node.put("finding", finding.sentence()).put("count", finding.count());
        finding.places().forEach(node.putArray("places")::add);
    }
}
