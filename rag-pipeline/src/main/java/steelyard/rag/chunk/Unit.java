package steelyard.rag.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import steelyard.task.Sentences;
import steelyard.task.Sentences.Span;

/**
 * What a passage is made of: a sentence, together with the headings right above it.
 *
 * @param start offset in the document of the heading, or of the sentence where it has none
 * @param sentence the sentence itself; the unit ends where it ends
 * @param words how many words stand between start and end
 */
record Unit(int start, Span sentence, int words) {
    /** A line with more words than this is text, whatever sign it begins with. */
    private static final int HEADING_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("\\S+");

    int end() {
        return sentence.end();
    }

    /** The units of a document without its first heading, none of them with more words than allowed. */
    static List<Unit> of(String text, int maxWords) {
        List<Span> sentences = Sentences.of(text);
        List<Unit> units = new ArrayList<>();
        int first = !sentences.isEmpty() && isHeading(sentences.getFirst().of(text)) ? 1 : 0;
        for (int i = first; i < sentences.size(); i++) {
            int start = sentences.get(i).start();
            int headingWords = 0;
            while (i + 1 < sentences.size() && headingAbove(sentences.get(i).of(text), headingWords, maxWords)) {
                headingWords += words(sentences.get(i).of(text));
                i++;
            }
            addCut(text, start, sentences.get(i), maxWords, units);
        }
        return units;
    }

    private static boolean isHeading(String sentence) {
        return sentence.startsWith("#") && words(sentence) <= HEADING_WORDS;
    }

    /** A heading counts as one only while it leaves room for words of the sentence that it stands above. */
    private static boolean headingAbove(String sentence, int wordsBefore, int maxWords) {
        return isHeading(sentence) && wordsBefore + words(sentence) < maxWords;
    }

    private static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    private static void addCut(String text, int start, Span sentence, int maxWords, List<Unit> units) {
        var word = WORD.matcher(text).region(start, sentence.end());
        int from = start;
        int end = start;
        int words = 0;
        while (word.find()) {
            if (words == maxWords) {
                units.add(new Unit(from, new Span(Math.max(from, sentence.start()), end), words));
                from = word.start();
                words = 0;
            }
            words++;
            end = word.end();
        }
        units.add(new Unit(from, new Span(Math.max(from, sentence.start()), end), words));
    }
}
