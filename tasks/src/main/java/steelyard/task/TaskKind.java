package steelyard.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a task asks for; decides the fields of its lines, the methods that fit and the metrics. */
public enum TaskKind {
    /** One label out of a fixed set. */
    CLASSIFICATION(true, false),
    /** A short answer from a set of documents, or none where the documents do not hold it. */
    QA(false, true),
    /** A few sentences that say what a text says. */
    SUMMARIZATION(false, false),
    /** One label out of a fixed set and a short answer from a set of documents, both for the same text. */
    RESOLUTION(true, true);

    private final boolean labels;
    private final boolean documents;

    TaskKind(boolean labels, boolean documents) {
        this.labels = labels;
        this.documents = documents;
    }

    /** Whether each item has a label out of a fixed set. */
    public boolean hasLabels() {
        return labels;
    }

    /** Whether answers are looked for in documents. */
    public boolean hasDocuments() {
        return documents;
    }

    /** The kind's name in {@code task.yaml} and in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name, if there is one. */
    public static Optional<TaskKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** All names, for messages: {@code classification, qa, …}. */
    public static String ids() {
        return Arrays.stream(values()).map(TaskKind::id).collect(Collectors.joining(", "));
    }
}
