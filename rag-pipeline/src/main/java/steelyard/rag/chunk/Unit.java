package steelyard.rag.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steelyard.task.Sentences.Span;

/**
 * What a passage is made of: a sentence, together with the headings right above it.
 *
 * @param start offset in the document of the heading, or of the sentence where it has none
 * @param sentence the sentence itself, or a part of it; the unit ends where it ends
 * @param headed whether a heading is in it, so that a section begins
 */
record Unit(int start, Span sentence, boolean headed) {
    /** A stretch without white space counts as several words where it is longer than that; addresses of pages are shorter. */
    private static final String LONGEST_WORD = "400";

    private static final Pattern WORD = Pattern.compile("\\S{1," + LONGEST_WORD + "}");

    int end() {
        return sentence.end();
    }

    /** How many words stand in a stretch of a text. */
    static int words(String text, int start, int end) {
        Matcher word = WORD.matcher(text).region(start, end);
        int count = 0;
        while (word.find()) {
            count++;
        }
        return count;
    }

    int words(String text) {
        return words(text, start, end());
    }

    /** The same in pieces, none of them with more words than allowed. */
    List<Unit> cut(String text, int maxWords) {
        Matcher word = WORD.matcher(text).region(start, end());
        List<Unit> pieces = new ArrayList<>();
        int from = start;
        int end = start;
        int words = 0;
        while (word.find()) {
            if (words == maxWords) {
                pieces.add(part(from, end));
                from = word.start();
                words = 0;
            }
            words++;
            end = word.end();
        }
        pieces.add(part(from, end));
        return pieces;
    }

    /** The same in two halves: between words or, where there is but one, within it. */
    List<Unit> halves(String text) {
        int words = words(text);
        if (words > 1) {
            return cut(text, (words + 1) / 2);
        }
        int middle = text.offsetByCodePoints(start, text.codePointCount(start, end()) / 2);
        return List.of(part(start, middle), part(middle, end()));
    }

    private Unit part(int from, int end) {
        int said =
                end > sentence.start() ? Math.max(from, sentence.start()) : from; // a heading too long to stay above it
        return new Unit(from, new Span(said, end), headed && from == start);
    }
}
