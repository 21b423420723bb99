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
 * @param trainingDocuments what training and dev questions alone are about
 * @param splits the examples; an empty dev split means that readers take one from the training examples
 */
public record TaskContent(TaskCard card, List<Document> documents, List<Document> trainingDocuments, Splits splits) {
    public TaskContent {
        documents = List.copyOf(documents);
        trainingDocuments = List.copyOf(trainingDocuments);
    }

    /** All questions are about the same documents. */
    public TaskContent(TaskCard card, List<Document> documents, Splits splits) {
        this(card, documents, List.of(), splits);
    }
}
