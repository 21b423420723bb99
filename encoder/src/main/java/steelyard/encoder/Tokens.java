package steelyard.encoder;

import java.util.Arrays;

/** One text as its model reads it: token ids from [CLS] to [SEP]. */
public final class Tokens {
    private final long[] ids;

    /** Takes the array over; the caller must not change it. */
    Tokens(long[] ids) {
        this.ids = ids;
    }

    /** How many tokens. */
    public int length() {
        return ids.length;
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
