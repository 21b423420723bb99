package steelyard.task;

import java.util.List;

/**
 * A task with all its data.
 *
 * @param card what it is
 * @param documents what questions are answered from; empty for classification
 * @param trainingDocuments what training and dev questions alone are about
 * @param splits the examples
 * @param sha256 hash over the bytes of all its files
 */
public record Task(
        TaskCard card, List<Document> documents, List<Document> trainingDocuments, Splits splits, String sha256) {
    public Task {
        documents = List.copyOf(documents);
        trainingDocuments = List.copyOf(trainingDocuments);
        Require.text(sha256, "task hash");
    }

    /** All questions are about the same documents. */
    public Task(TaskCard card, List<Document> documents, Splits splits, String sha256) {
        this(card, documents, List.of(), splits, sha256);
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
        return new TrainingView(card, documents, trainingDocuments, splits.train(), splits.dev());
    }
}
