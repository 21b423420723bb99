package steelyard.corpus;

import steelyard.task.TaskKind;

/**
 * Which field of a JSON line holds what. The kind of task decides which of them matter.
 *
 * @param id the example's id
 * @param text the text to classify, or the question
 * @param label the label of a classification example
 * @param answers the list of right answers of a question; an empty list means that the documents hold none
 * @param documents the list of ids of the documents that hold the answer; the field may be missing
 * @param summary the summary of a text; a list {@code references} may stand in its place
 */
public record FieldNames(String id, String text, String label, String answers, String documents, String summary) {

    /** The names in the split files of a task folder. */
    public static FieldNames of(TaskKind kind) {
        String text = switch (kind) {
            case CLASSIFICATION, SUMMARIZATION, RESOLUTION -> ExampleLines.TEXT;
            case QA -> ExampleLines.QUESTION;
        };
        return new FieldNames(
                ExampleLines.ID,
                text,
                ExampleLines.LABEL,
                ExampleLines.ANSWERS,
                ExampleLines.DOCUMENTS,
                ExampleLines.SUMMARY);
    }
}
