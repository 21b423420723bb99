package steelyard.task;

import java.util.List;

/**
 * A task with all its data.
 *
 * @param card what it is
 * @param documents what questions are answered from; empty for classification
 * @param splits the examples
 * @param sha256 hash over the bytes of all its files
 */
public record Task(TaskCard card, List<Document> documents, Splits splits, String sha256) {
    public Task {
        documents = List.copyOf(documents);
        Require.text(sha256, "task hash");
    }

    /** The task's short name. */
    public String name() {
        return card.name();
    }

    /** What the task asks for. */
    public TaskKind kind() {
        return card.kind();
    }

    /** All that a method may see while it prepares: no test item is reachable from it. */
    public TrainingView trainingView() {
        return new TrainingView(card, documents, splits.train(), splits.dev());
    }
}
