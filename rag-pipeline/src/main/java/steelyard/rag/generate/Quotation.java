package steelyard.rag.generate;

import steelyard.task.Sentences.Span;

/**
 * Words of a retrieved sentence that are given as an answer, or as a part of one.
 *
 * @param sentence where they stand
 * @param place of the words in the sentence's text
 */
record Quotation(ScoredSentence sentence, Span place) {
    /** All of it. */
    static Quotation whole(ScoredSentence sentence) {
        return new Quotation(sentence, new Span(0, sentence.text().length()));
    }

    /** The words, verbatim. */
    String text() {
        return place.of(sentence.text());
    }
}
