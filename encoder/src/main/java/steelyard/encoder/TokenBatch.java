package steelyard.encoder;

import java.util.Arrays;
import java.util.List;

/** Several texts side by side, the shorter ones filled up with padding: arrays of {@code [rows, columns]}, row by row. */
public final class TokenBatch {
    private final int rows;
    private final int columns;
    private final long[] ids;
    private final long[] mask;
    private final long[] segments;

    /** Lays texts side by side. */
    public TokenBatch(List<Tokens> texts) {
        rows = texts.size();
        columns = texts.stream().mapToInt(Tokens::length).max().orElseThrow();
        ids = new long[rows * columns]; // the padding token's id is 0
        mask = new long[rows * columns];
        segments = new long[rows * columns];
        for (int row = 0; row < rows; row++) {
            Tokens tokens = texts.get(row);
            tokens.copyTo(ids, row * columns);
            Arrays.fill(mask, row * columns, row * columns + tokens.length(), 1);
            Arrays.fill(segments, row * columns + tokens.second(), row * columns + tokens.length(), 1);
        }
    }

    /** How many texts. */
    public int rows() {
        return rows;
    }

    /** The length of the longest text in tokens. */
    public int columns() {
        return columns;
    }

    /** Token ids, {@code [rows, columns]}; not to be changed. */
    public long[] ids() {
        return ids;
    }

    /** 1 where there is a token, 0 where there is padding, {@code [rows, columns]}; not to be changed. */
    public long[] mask() {
        return mask;
    }

    /** 1 for tokens of the second text of a pair, 0 elsewhere, {@code [rows, columns]}; not to be changed. */
    public long[] segments() {
        return segments;
    }
}
