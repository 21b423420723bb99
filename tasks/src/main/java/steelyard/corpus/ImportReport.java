package steelyard.corpus;

import java.nio.file.Path;
import steelyard.task.TaskCard;

/**
 * What an import did.
 *
 * @param folder the task folder it made
 * @param card what stands in its {@code task.yaml}, labels included
 * @param counts how much was read and kept
 */
public record ImportReport(Path folder, TaskCard card, Counts counts) {

    /**
     * How much was read and kept.
     *
     * @param train training examples
     * @param dev dev examples; none read means that readers of the task take some of the training examples
     * @param test test examples
     * @param documents documents written
     * @param trainingDocuments documents written that training questions alone are about
     * @param leftOut rows that an option of the format asked to leave out; not among those read
     */
    public record Counts(Count train, Count dev, Count test, int documents, int trainingDocuments, int leftOut) {}

    /**
     * One split.
     *
     * @param read examples in the file
     * @param kept examples written
     */
    public record Count(int read, int kept) {}
}
