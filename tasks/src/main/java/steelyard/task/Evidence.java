package steelyard.task;

/**
 * What an answer rests on: a stretch of a document, or a labelled training example.
 *
 * @param passage id of the passage that was retrieved, or of the training example
 * @param document id of the document it stands in; the example's id again for a training example
 * @param start offset of the quote's first UTF-16 unit in that document
 * @param end offset behind its last
 * @param quote the text between the offsets, verbatim
 * @param score how well it fits, as the retriever counts; comparable within one answer only
 * @param label the label that a training example carries; empty for a passage
 */
public record Evidence(String passage, String document, int start, int end, String quote, double score, String label) {
    public Evidence {
        Require.text(passage, "passage id");
        Require.text(document, "document id");
        if (start < 0 || end - start != quote.length()) {
            throw new IllegalArgumentException("offsets " + start + " to " + end + " do not fit a quote of "
                    + quote.length() + " characters in " + document);
        }
    }

    /** Evidence from a document. */
    public static Evidence quoted(String passage, String document, int start, String quote, double score) {
        return new Evidence(passage, document, start, start + quote.length(), quote, score, "");
    }

    /** Evidence from a training example. */
    public static Evidence labelled(Question example, String label, double score) {
        return new Evidence(example.id(), example.id(), 0, example.text().length(), example.text(), score, label);
    }
}
