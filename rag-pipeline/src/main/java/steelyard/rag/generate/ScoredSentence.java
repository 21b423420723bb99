package steelyard.rag.generate;

import steelyard.rag.chunk.Passage;
import steelyard.task.Evidence;
import steelyard.task.Sentences.Span;

/**
 * A sentence of a retrieved passage, weighed against a question.
 *
 * @param passage the passage it stands in
 * @param span where, in the document
 * @param score how well it answers the question, 0 to 1
 */
record ScoredSentence(Passage passage, Span span, double score) {

    /** Its words, verbatim. */
    String text() {
        return passage.quote(span);
    }

    Evidence evidence() {
        return Evidence.quoted(passage.id(), passage.document(), span.start(), text(), score);
    }

    /** Whether both stand at the same place, be it in different passages: neighbouring passages share a sentence. */
    boolean sameAs(ScoredSentence other) {
        return passage.document().equals(other.passage.document()) && span.equals(other.span);
    }
}
