package steelyard.corpus;

import java.util.List;
import steelyard.task.Document;
import steelyard.task.Splits;
import steelyard.task.TaskCard;

/**
 * A task that has no folder yet.
 *
 * @param card what it is
 * @param documents what questions are answered from; empty for classification
 * @param splits the examples; an empty dev split means that readers take one from the training examples
 */
public record TaskContent(TaskCard card, List<Document> documents, Splits splits) {
    public TaskContent {
        documents = List.copyOf(documents);
    }
}
