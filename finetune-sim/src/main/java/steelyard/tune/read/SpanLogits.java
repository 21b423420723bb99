package steelyard.tune.read;

import steelyard.encoder.TokenPair;
import steelyard.tune.read.Lesson.Place;

/**
 * What a network says of the tokens of one row.
 *
 * @param values {@code [rows, columns, 2]}, row by row: begins here, ends here
 * @param row which row
 * @param columns tokens of a row
 */
@SuppressWarnings("ArrayRecordComponent") // read at once, never compared
record SpanLogits(float[] values, int row, int columns) {
    /** Longer answers are rare, and mostly wrong. */
    private static final int LONGEST = 30;

    private float first(int token) {
        return values[2 * (row * columns + token)];
    }

    private float last(int token) {
        return values[2 * (row * columns + token) + 1];
    }

    /** The most likely answer of whole words in the passage, and how much likelier it is than none. */
    Reading best(TokenPair pair) {
        double none = first(0) + last(0);
        double best = Double.NEGATIVE_INFINITY;
        Place place = new Place(0, 0);
        int length = pair.tokens().length();
        for (int from = 1; from < length; from++) {
            if (pair.isInPassage(from) && pair.beginsWord(from)) {
                for (int to = from; to < Math.min(length, from + LONGEST) && pair.isInPassage(to); to++) {
                    double score = first(from) + last(to);
                    if (score > best && pair.endsWord(to)) {
                        best = score;
                        place = new Place(pair.start(from), pair.end(to));
                    }
                }
            }
        }
        return Double.isInfinite(best) ? Reading.NONE : new Reading(place, best - none);
    }
}
