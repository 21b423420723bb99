package steelyard.tune.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** So many spans are weighed against each other; all that come after are unlikely. */
    private static final int CANDIDATES = 20;

    private static final String QUOTE = "\"";

    /**
     * A stretch of tokens that may be the answer.
     *
     * @param first position of the first token
     * @param last position of the last
     * @param score logarithm of how likely it is, but for a constant
     */
    private record Span(int first, int last, double score) {
        /** F1 over word pieces of one span where the other is right. */
        double f1(Span right) {
            int common = Math.min(last, right.last) - Math.max(first, right.first) + 1;
            return common <= 0 ? 0 : 2.0 * common / (last - first + 1 + right.last - right.first + 1);
        }
    }

    private float first(int token) {
        return values[2 * (row * columns + token)];
    }

    private float last(int token) {
        return values[2 * (row * columns + token) + 1];
    }

    /**
     * The answer of whole words in the passage that should match the right one best, and how much likelier the likeliest
     * is than none.
     *
     * <p>That is the span of the highest expected F1 over word pieces, by how likely the network itself says that each is
     * the right one: of two likely spans that share words, and a third that stands apart, one of the two is the better guess.
     */
    Reading best(TokenPair pair, String passage) {
        List<Span> likeliest = likeliest(pair, passage);
        if (likeliest.isEmpty()) {
            return Reading.NONE;
        }
        double highest = likeliest.getFirst().score();
        Span best = likeliest.getFirst();
        double bestF1 = 0;
        for (Span span : likeliest) {
            double f1 = 0;
            for (Span right : likeliest) {
                f1 += Math.exp(right.score() - highest) * span.f1(right);
            }
            if (f1 > bestF1) {
                bestF1 = f1;
                best = span;
            }
        }
        Place place = new Place(pair.start(best.first()), pair.end(best.last()));
        return new Reading(place, highest - first(0) - last(0));
    }

    /**
     * The likeliest first. Each has as many round and square brackets that open as that close, and an even number of
     * straight double quotes, save where none has.
     */
    private List<Span> likeliest(TokenPair pair, String passage) {
        List<Span> spans = spans(pair);
        List<Span> closed = spans.stream()
                .filter(span -> isClosed(passage.substring(pair.start(span.first()), pair.end(span.last()))))
                .limit(CANDIDATES)
                .toList();
        return closed.isEmpty() ? spans.stream().limit(CANDIDATES).toList() : closed;
    }

    /** All spans of whole words, the likeliest first. */
    private List<Span> spans(TokenPair pair) {
        List<Span> spans = new ArrayList<>();
        int length = pair.tokens().length();
        for (int from = 1; from < length; from++) {
            if (pair.isInPassage(from) && pair.mayBegin(from)) {
                for (int to = from; to < Math.min(length, from + LONGEST) && pair.isInPassage(to); to++) {
                    if (pair.mayEnd(to)) {
                        spans.add(new Span(from, to, first(from) + last(to)));
                    }
                }
            }
        }
        spans.sort(Comparator.comparingDouble(Span::score).reversed());
        return spans;
    }

    private static boolean isClosed(String text) {
        return count(text, "(") == count(text, ")")
                && count(text, "[") == count(text, "]")
                && count(text, QUOTE) % 2 == 0;
    }

    private static int count(String text, String mark) {
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            count++;
        }
        return count;
    }
}
