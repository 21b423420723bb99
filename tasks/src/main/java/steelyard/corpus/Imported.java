package steelyard.corpus;

import java.util.List;
import steelyard.task.Document;
import steelyard.task.Splits;
import steelyard.task.TaskKind;

/**
 * What a format read out of its files, before sampling.
 *
 * @param kind what the examples ask for
 * @param labels in their order; empty unless the kind has labels
 * @param documents what questions are answered from
 * @param trainingDocuments what training and dev questions alone are about
 * @param splits all examples
 * @param leftOut how many rows an option of the format asked to leave out
 */
public record Imported(
        TaskKind kind,
        List<String> labels,
        List<Document> documents,
        List<Document> trainingDocuments,
        Splits splits,
        int leftOut) {
    public Imported {
        labels = List.copyOf(labels);
        documents = List.copyOf(documents);
        trainingDocuments = List.copyOf(trainingDocuments);
    }

    /** All questions are about the same documents. */
    Imported(TaskKind kind, List<String> labels, List<Document> documents, Splits splits, int leftOut) {
        this(kind, labels, documents, List.of(), splits, leftOut);
    }
}
