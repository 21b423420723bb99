package steelyard.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What a model reads at once, one text or a pair of texts: token ids from [CLS] to [SEP]. */
public final class Tokens {
    private final long[] ids;
    private final int second;

    /** One text. Takes the array over; the caller must not change it. */
    Tokens(long[] ids) {
        this(ids, ids.length);
    }

    /**
     * A pair. Takes the array over; the caller must not change it.
     *
     * @param second position of the first token of the second text
     */
    Tokens(long[] ids, int second) {
        this.ids = ids;
        this.second = second;
    }

    /**
     * Several texts as one: [CLS], the tokens of all of them in their order, [SEP].
     *
     * @param texts at least one
     */
    public static Tokens joined(List<Tokens> texts) {
        LongStream inner = texts.stream().flatMapToLong(text -> Arrays.stream(text.ids, 1, text.ids.length - 1));
        long start = texts.getFirst().ids[0];
        long end = texts.getLast().ids[texts.getLast().ids.length - 1];
        return new Tokens(LongStream.concat(LongStream.of(start), LongStream.concat(inner, LongStream.of(end)))
                .toArray());
    }

    /** How many tokens there are beside [CLS] and [SEP]. */
    public int innerLength() {
        return ids.length - 2;
    }

    /** How many tokens. */
    public int length() {
        return ids.length;
    }

    /** Position of the first token of the second text; the length where there is none. */
    int second() {
        return second;
    }

    /** Writes the ids into a row, from an offset on. */
    void copyTo(long[] row, int offset) {
        System.arraycopy(ids, 0, row, offset, ids.length);
    }

    @Override
    public String toString() {
        return Arrays.toString(ids);
    }
}
