package steelyard.rag.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import steelyard.task.Sentences;
import steelyard.task.Sentences.Span;

/** Reads the units of a document, in time that grows with its length and no faster. For one thread. */
final class Units {
    /** A line with more words than this is text, whatever sign it begins with. */
    private static final int HEADING_WORDS = 20;

    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s");

    private final String text;
    private final int maxWords;
    private final List<Span> sentences;
    private int line;
    private int read;

    private Units(String text, int maxWords) {
        this.text = text;
        this.maxWords = maxWords;
        this.sentences = Sentences.of(text);
    }

    /** The units of a document without its first heading, none of them with more words than allowed. */
    static List<Unit> of(String text, int maxWords) {
        Units reading = new Units(text, maxWords);
        return reading.from(reading.titleSentences());
    }

    /** How many sentences the heading has with which the text begins. */
    private int titleSentences() {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int lineEnd = text.indexOf('\n', first);
        int count = 0;
        while (count < sentences.size()
                && (lineEnd < 0 || sentences.get(count).start() < lineEnd)
                && above(sentences.get(count), Integer.MAX_VALUE) == Above.HEADING) {
            count++;
        }
        return count;
    }

    private List<Unit> from(int first) {
        List<Unit> units = new ArrayList<>();
        for (int i = first; i < sentences.size(); i++) {
            int start = sentences.get(i).start();
            int wordsAbove = 0;
            boolean headed = false;
            Above kind = above(sentences.get(i), maxWords);
            while (i + 1 < sentences.size() && kind != Above.NOTHING) {
                headed |= kind == Above.HEADING;
                wordsAbove += Unit.words(
                        text, sentences.get(i).start(), sentences.get(i).end());
                i++;
                kind = above(sentences.get(i), maxWords - wordsAbove);
            }
            headed |= kind == Above.HEADING;
            units.addAll(new Unit(start, sentences.get(i), headed).cut(text, maxWords));
        }
        return units;
    }

    /** What belongs to the sentence below it. */
    private enum Above {
        HEADING,
        RULE,
        NOTHING
    }

    /**
     * Whether a sentence stands in a heading line, or in a line of signs only, such as a rule. It counts as one only while
     * it leaves room for words of what stands below it.
     */
    private Above above(Span sentence, int room) {
        Above kind = kind(sentence);
        boolean fits = kind != Above.NOTHING
                && Unit.words(text, sentence.start(), sentence.end()) < Math.min(room, HEADING_WORDS + 1);
        return fits ? kind : Above.NOTHING;
    }

    private Above kind(Span sentence) {
        if (HEADING.matcher(text).region(lineOf(sentence), sentence.end()).lookingAt()) {
            return Above.HEADING;
        }
        boolean words = sentence.of(text).codePoints().anyMatch(Character::isLetterOrDigit);
        return words ? Above.NOTHING : Above.RULE;
    }

    /** Where the line begins in which a sentence begins; asked in rising order. */
    private int lineOf(Span sentence) {
        while (read < sentence.start()) {
            if (text.charAt(read) == '\n') {
                line = read + 1;
            }
            read++;
        }
        return line;
    }
}
