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

    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s");
    private static final Pattern WORD = Pattern.compile("\\S+");

    int end() {
        return sentence.end();
    }

    /** The units of a document without its first heading, none of them with more words than allowed. */
    static List<Unit> of(String text, int maxWords) {
        List<Span> sentences = Sentences.of(text);
        List<Unit> units = new ArrayList<>();
        for (int i = titleSentences(text, sentences); i < sentences.size(); i++) {
            int start = sentences.get(i).start();
            int wordsAbove = 0;
            while (i + 1 < sentences.size() && isHeading(text, sentences.get(i), maxWords - wordsAbove)) {
                wordsAbove += words(sentences.get(i).of(text));
                i++;
            }
            addCut(text, start, sentences.get(i), maxWords, units);
        }
        return units;
    }

    /** How many sentences the heading has with which the text begins. */
    private static int titleSentences(String text, List<Span> sentences) {
        int count = 0;
        while (count < sentences.size()
                && text.substring(0, sentences.get(count).start())
                                .stripLeading()
                                .indexOf('\n')
                        < 0
                && isHeading(text, sentences.get(count), Integer.MAX_VALUE)) {
            count++;
        }
        return count;
    }

    /**
     * Whether a sentence stands in a heading line, or in a line of signs only, such as a rule. It counts as one only while
     * it leaves room for words of what stands below it.
     */
    private static boolean isHeading(String text, Span sentence, int room) {
        int lineStart = text.lastIndexOf('\n', sentence.start()) + 1;
        String words = sentence.of(text);
        boolean above =
                HEADING.matcher(text.substring(lineStart, sentence.end())).lookingAt()
                        || words.codePoints().noneMatch(Character::isLetterOrDigit);
        return above && words(words) < Math.min(room, HEADING_WORDS + 1);
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
