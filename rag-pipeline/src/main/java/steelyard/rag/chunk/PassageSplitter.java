package steelyard.rag.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import steelyard.task.Document;

/**
 * Cuts a document into passages of whole sentences, none of which reaches across a heading or, with its title, beyond the
 * encoder's window. Where a section needs several, each begins with the last sentence of the one before, so that what two
 * neighbouring sentences say together stands in one passage. The document's own heading is left out, because every passage
 * carries it as its title. Threads may share it if they may share the predicate.
 */
public final class PassageSplitter {
    /** Leaves room in a window of 256 word pieces for a title, unless the text is full of names and numbers. */
    public static final int WORDS = 120;

    /** Of how sentences are told apart and put together; to be raised with every change that cuts a document differently. */
    private static final int VERSION = 3;

    /** In UTF-16 units: an encoder reads a run of any length without blanks as one unknown word. */
    private static final int LONGEST = 4_000;

    /** What decides, beside the encoder, how documents are cut; passages cut in another way do not mix with these. */
    public static final String SETTINGS =
            "version " + VERSION + ", sentences of a section, " + WORDS + " words, one repeated";

    private final int maxWords;
    private final Predicate<String> fits;

    /**
     * Cuts at {@link #WORDS} words.
     *
     * @param fits whether the encoder reads all of a text
     */
    public PassageSplitter(Predicate<String> fits) {
        this(WORDS, fits);
    }

    /**
     * @param maxWords upper limit of words a passage, at least 2
     * @param fits whether the encoder reads all of a text
     */
    public PassageSplitter(int maxWords, Predicate<String> fits) {
        if (maxWords < 2) {
            throw new IllegalArgumentException("a passage must have room for two words: " + maxWords);
        }
        this.maxWords = maxWords;
        this.fits = text -> text.length() <= LONGEST && fits.test(text);
    }

    /** The document's passages in their order; none if it holds nothing but its heading. */
    public List<Passage> split(Document document) {
        String title = shortened(document.title());
        Sheet sheet = new Sheet(document, title, units(document.text(), title));
        List<Passage> passages = new ArrayList<>();
        int first = 0;
        while (first < sheet.units().size()) {
            int end = endOfPassage(sheet, first);
            passages.add(sheet.passage(passages.size(), first, end));
            first = end < sheet.units().size() ? nextStart(sheet, first, end) : end;
        }
        return List.copyOf(passages);
    }

    /** A title that takes no more than a third of the window. */
    private String shortened(String title) {
        String shortened = title;
        while (!fits.test((shortened + "\n").repeat(3)) && shortened.length() > 1) {
            int half = shortened.codePointCount(0, shortened.length()) / 2;
            shortened = shortened
                    .substring(0, shortened.offsetByCodePoints(0, half))
                    .strip();
        }
        return shortened;
    }

    /** Units that fit below the title, each by itself. */
    private List<Unit> units(String text, String title) {
        List<Unit> units = new ArrayList<>();
        for (Unit unit : Units.of(text, maxWords)) {
            Deque<Unit> pieces = new ArrayDeque<>(List.of(unit));
            while (!pieces.isEmpty()) {
                Unit piece = pieces.pop();
                String held = text.substring(piece.start(), piece.end());
                if (held.codePointCount(0, held.length()) == 1 || fits.test(Passage.titled(title, held))) {
                    units.add(piece);
                } else {
                    piece.halves(text).reversed().forEach(pieces::push);
                }
            }
        }
        return units;
    }

    private int endOfPassage(Sheet sheet, int first) {
        int words = sheet.words(first);
        int end = first + 1;
        while (end < sheet.units().size() && !sheet.units().get(end).headed() && words + sheet.words(end) <= maxWords) {
            words += sheet.words(end);
            end++;
        }
        return end == first + 1 || fits.test(sheet.titled(first, end)) ? end : lastThatFits(sheet, first, end);
    }

    /** By halving: the first unit fits by itself, all up to the end do not. */
    private int lastThatFits(Sheet sheet, int first, int end) {
        int fitting = first + 1;
        int tooFar = end;
        while (tooFar - fitting > 1) {
            int middle = (fitting + tooFar) / 2;
            if (fits.test(sheet.titled(first, middle))) {
                fitting = middle;
            } else {
                tooFar = middle;
            }
        }
        return fitting;
    }

    private int nextStart(Sheet sheet, int first, int end) {
        boolean again = end - 1 > first
                && !sheet.units().get(end).headed()
                && sheet.words(end - 1) + sheet.words(end) <= maxWords
                && fits.test(sheet.titled(end - 1, end + 1));
        return again ? end - 1 : end;
    }
}
