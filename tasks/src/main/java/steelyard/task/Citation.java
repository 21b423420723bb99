package steelyard.task;

/**
 * Says what a part of an answer rests on; shown as {@code [1]} behind that part.
 *
 * @param start offset of the part's first UTF-16 unit in the answer's text
 * @param end offset behind its last
 * @param evidence place of the quote among the answer's evidence, from 0
 */
public record Citation(int start, int end, int evidence) {
    public Citation {
        if (start < 0 || end <= start || evidence < 0) {
            throw new IllegalArgumentException(
                    "not a citation: evidence " + evidence + " for offsets " + start + " to " + end);
        }
    }

    /** As readers know it: counted from 1, in brackets. */
    public String mark() {
        return "[" + (evidence + 1) + "]";
    }
}
