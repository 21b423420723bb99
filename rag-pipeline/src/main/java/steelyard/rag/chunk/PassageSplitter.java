package steelyard.rag.chunk;

import java.util.ArrayList;
import java.util.List;
import steelyard.task.Document;
import steelyard.task.Sentences.Span;

/**
 * Cuts a document into passages of whole sentences. Where a document needs several, each begins with the last sentence
 * of the one before, so that what two neighbouring sentences say together stands in one passage. The document's own
 * heading is left out, because every passage carries it as its title. Threads may share it.
 */
public final class PassageSplitter {
    /** Leaves room in the encoder's window of 256 word pieces for a title, and for text full of names and numbers. */
    public static final int WORDS = 120;

    private final int maxWords;

    /** Cuts at {@link #WORDS} words. */
    public PassageSplitter() {
        this(WORDS);
    }

    /**
     * @param maxWords upper limit of words a passage, at least 2
     */
    public PassageSplitter(int maxWords) {
        if (maxWords < 2) {
            throw new IllegalArgumentException("a passage must have room for two words: " + maxWords);
        }
        this.maxWords = maxWords;
    }

    /** The document's passages in their order; none if it holds nothing but its heading. */
    public List<Passage> split(Document document) {
        List<Unit> units = Unit.of(document.text(), maxWords);
        List<Passage> passages = new ArrayList<>();
        int first = 0;
        while (first < units.size()) {
            int end = endOfPassage(units, first);
            passages.add(passage(document, passages.size(), units.subList(first, end)));
            first = end < units.size() ? nextStart(units, first, end) : end;
        }
        return List.copyOf(passages);
    }

    private int endOfPassage(List<Unit> units, int first) {
        int words = units.get(first).words();
        int end = first + 1;
        while (end < units.size() && words + units.get(end).words() <= maxWords) {
            words += units.get(end).words();
            end++;
        }
        return end;
    }

    private int nextStart(List<Unit> units, int first, int end) {
        boolean fits = units.get(end - 1).words() + units.get(end).words() <= maxWords;
        return fits && end - 1 > first ? end - 1 : end;
    }

    private static Passage passage(Document document, int number, List<Unit> units) {
        int start = units.getFirst().start();
        int end = units.getLast().end();
        List<Span> sentences = units.stream().map(Unit::sentence).toList();
        return new Passage(
                document.id() + "#" + number,
                document.id(),
                document.title(),
                document.text().substring(start, end),
                start,
                end,
                sentences);
    }
}
