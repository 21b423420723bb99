package steelyard.task;

import java.util.List;

/**
 * What {@code task.yaml} says.
 *
 * @param name the task's short name
 * @param kind what it asks for
 * @param description one sentence for people
 * @param licence under which the data may be used; empty where the file does not say
 * @param labels the labels in their order; empty unless the kind has labels
 */
public record TaskCard(String name, TaskKind kind, String description, String licence, List<String> labels) {
    public TaskCard {
        Require.text(name, "task name");
        labels = List.copyOf(labels);
    }
}
