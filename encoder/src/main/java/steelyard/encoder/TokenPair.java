package steelyard.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Arrays;
import java.util.Optional;

/** A question and a passage as a model reads them together, with the place in the passage of each token. */
public final class TokenPair {
    private static final int NOT_IN_PASSAGE = -1;

    private final Tokens tokens;
    private final int[] starts;
    private final int[] ends;
    private final long[] words;

    private TokenPair(Tokens tokens, int[] starts, int[] ends, long[] words) {
        this.tokens = tokens;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
    }

    static TokenPair of(Encoding encoding, String passage) {
        long[] segments = encoding.getTypeIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        Offsets offsets = new Offsets(passage);
        for (int i = 0; i < spans.length; i++) {
            boolean inPassage = segments[i] == 1 && spans[i] != null;
            starts[i] = inPassage ? offsets.ofCodePoint(spans[i].getStart()) : NOT_IN_PASSAGE;
            ends[i] = inPassage ? offsets.ofCodePoint(spans[i].getEnd()) : NOT_IN_PASSAGE;
        }
        long[] ids = encoding.getIds();
        int second = Math.toIntExact(
                Arrays.stream(segments).takeWhile(segment -> segment == 0).count());
        return new TokenPair(new Tokens(ids, second), starts, ends, encoding.getWordIds());
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

    /** The first and the last token of a stretch of the passage; empty if it was cut off. */
    public Optional<TokenRange> range(int start, int end) {
        int first = NOT_IN_PASSAGE;
        int last = NOT_IN_PASSAGE;
        for (int token = 0; token < starts.length; token++) {
            if (isInPassage(token) && ends[token] > start && starts[token] < end) {
                first = first == NOT_IN_PASSAGE ? token : first;
                last = token;
            }
        }
        boolean whole = first != NOT_IN_PASSAGE && ends[last] >= end;
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
