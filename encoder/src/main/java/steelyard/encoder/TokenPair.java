package steelyard.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A question and a passage as a model reads them together, with the place in the passage of each token. */
public final class TokenPair {
    private static final int NOT_IN_PASSAGE = -1;

    private final Tokens tokens;
    private final int from;
    private final int[] starts;
    private final int[] ends;
    private final long[] words;
    private final boolean goesOn;

    private TokenPair(Tokens tokens, int from, int[] starts, int[] ends, long[] words, int end) {
        this.tokens = tokens;
        this.from = from;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
        this.goesOn = shownTo() < end;
    }

    /**
     * A question and the rest of a passage.
     *
     * @param rest what was encoded of the passage, which may be longer than what the window shows
     * @param from where in the passage it begins
     * @param end where the passage ends
     */
    static TokenPair of(Encoding encoding, String rest, int from, int end) {
        long[] segments = encoding.getTypeIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        Offsets offsets = new Offsets(rest);
        for (int i = 0; i < spans.length; i++) {
            boolean inPassage = segments[i] == 1 && spans[i] != null;
            starts[i] = inPassage ? from + offsets.ofCodePoint(spans[i].getStart()) : NOT_IN_PASSAGE;
            ends[i] = inPassage ? from + offsets.ofCodePoint(spans[i].getEnd()) : NOT_IN_PASSAGE;
        }
        long[] ids = encoding.getIds();
        int second = Math.toIntExact(
                Arrays.stream(segments).takeWhile(segment -> segment == 0).count());
        return new TokenPair(new Tokens(ids, second), from, starts, ends, encoding.getWordIds(), end);
    }

    /** The whole sequence. */
    public Tokens tokens() {
        return tokens;
    }

    /** Whether a token belongs to the passage. */
    public boolean isInPassage(int token) {
        return starts[token] != NOT_IN_PASSAGE;
    }

    /** The offset in the passage, in UTF-16 units, at which a token of the passage begins. */
    public int start(int token) {
        return starts[token];
    }

    /** The offset behind a token of the passage. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether a token of the passage is the first of its word. */
    public boolean beginsWord(int token) {
        return words[token] != words[token - 1]; // [CLS] is before all
    }

    /** Whether a token of the passage is the last of its word; the last before [SEP] is, also of a word that was cut off. */
    public boolean endsWord(int token) {
        return words[token] != words[token + 1];
    }

    /**
     * Whether an answer may begin with a token of the passage: with whole words, and not with the first token of a part
     * that begins within the passage, since what is there may have begun before.
     */
    public boolean mayBegin(int token) {
        return beginsWord(token) && (from == 0 || isInPassage(token - 1));
    }

    /** Whether an answer may end with a token of the passage: not with the last one that is shown of a passage that goes on. */
    public boolean mayEnd(int token) {
        return endsWord(token) && !(goesOn && !isInPassage(token + 1));
    }

    /** Whether the passage goes on behind what is shown of it. */
    boolean goesOn() {
        return goesOn;
    }

    /** The offset at which what is shown of the passage begins. */
    int from() {
        return from;
    }

    /** The offset of the word in the middle of what is shown of a passage; empty where that is one word or none. */
    OptionalInt middle() {
        int[] shown = shown();
        int middle = shown.length / 2;
        while (middle > 0 && !beginsWord(shown[middle])) {
            middle--;
        }
        return middle == 0 ? OptionalInt.empty() : OptionalInt.of(starts[shown[middle]]);
    }

    /** The offset behind what is shown of the passage; where it begins if that is nothing. */
    int shownTo() {
        int[] shown = shown();
        return shown.length == 0 ? from : ends[shown[shown.length - 1]];
    }

    /** The tokens of the passage. */
    private int[] shown() {
        return IntStream.range(0, starts.length).filter(this::isInPassage).toArray();
    }

    /** The first and the last token of a stretch of the passage; empty if not all of it is shown. */
    public Optional<TokenRange> range(int start, int end) {
        int first = NOT_IN_PASSAGE;
        int last = NOT_IN_PASSAGE;
        for (int token = 0; token < starts.length; token++) {
            if (isInPassage(token) && ends[token] > start && starts[token] < end) {
                first = first == NOT_IN_PASSAGE ? token : first;
                last = token;
            }
        }
        boolean whole = first != NOT_IN_PASSAGE && start >= from && ends[last] >= end;
        return whole ? Optional.of(new TokenRange(first, last)) : Optional.empty();
    }

    /**
     * Tokens side by side.
     *
     * @param first position of the first
     * @param last position of the last
     */
    public record TokenRange(int first, int last) {}

    /** Turns counts of code points, as the tokenizer has them, into UTF-16 offsets. Asked in rising order. */
    private static final class Offsets {
        private final String text;
        private int codePoint;
        private int offset;

        Offsets(String text) {
            this.text = text;
        }

        int ofCodePoint(int wanted) {
            if (wanted < codePoint) {
                codePoint = 0;
                offset = 0;
            }
            offset = text.offsetByCodePoints(offset, wanted - codePoint);
            codePoint = wanted;
            return offset;
        }
    }
}
