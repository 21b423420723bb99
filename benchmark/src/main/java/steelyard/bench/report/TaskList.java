package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import steelyard.task.Task;

/**
 * Tasks and their sizes.
 *
 * @param tasks in the order of the list
 */
public record TaskList(List<Task> tasks) {
    public TaskList {
        tasks = List.copyOf(tasks);
    }

    /** For people. */
    public String screen(Style style) {
        TextTable table = new TextTable(style, List.of("task", "kind", "train", "dev", "test", "documents", "labels"));
        for (Task task : tasks) {
            TaskFacts facts = TaskFacts.of(task);
            table.row(List.of(
                    task.name(),
                    task.kind().id(),
                    String.valueOf(facts.train()),
                    String.valueOf(facts.dev()),
                    String.valueOf(facts.test()),
                    count(task.documents().size()),
                    count(task.card().labels().size())));
        }
        StringBuilder screen = new StringBuilder(table.text());
        for (Task task : tasks) {
            screen.append('\n').append(style.bold(task.name()));
            screen.append(
                    task.card().description().isBlank()
                            ? ""
                            : ": " + task.card().description());
            if (!task.card().labels().isEmpty()) {
                screen.append("\n  labels: ")
                        .append(String.join(", ", task.card().labels()));
            }
            screen.append('\n');
        }
        return screen.toString();
    }

    private static String count(int size) {
        return size == 0 ? "-" : String.valueOf(size);
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("tasks");
        for (Task task : tasks) {
            TaskFacts facts = TaskFacts.of(task);
            ObjectNode node = list.addObject()
                    .put("name", task.name())
                    .put("kind", task.kind().id())
                    .put("description", task.card().description())
                    .put("licence", task.card().licence())
                    .put("sha256", facts.sha256())
                    .put("train", facts.train())
                    .put("dev", facts.dev())
                    .put("test", facts.test())
                    .put("documents", task.documents().size());
            var labels = node.putArray("labels");
            task.card().labels().forEach(labels::add);
        }
        return root.toPrettyString() + "\n";
    }
}
