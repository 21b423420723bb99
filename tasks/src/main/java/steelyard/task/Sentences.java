package steelyard.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts English text, plain or Markdown, into sentences.
 *
 * <p>A sentence ends at a full stop, question mark, exclamation mark or ellipsis that white space follows, unless an
 * abbreviation or a lower-case letter shows that it goes on; the end of a heading, list item, table row or paragraph
 * ends one too.
 */
public final class Sentences {
    private static final Pattern END_MARK = Pattern.compile("(?<![.!?…])[.!?…]++[\"'”’»)\\]*_]*+(?=\\s)");

    private Sentences() {}

    /**
     * A stretch of a text.
     *
     * @param start offset of its first UTF-16 unit
     * @param end offset behind its last
     */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a span: " + start + " to " + end);
            }
        }

        /** The text it stands for. */
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /** The sentences in their order, without white space around them; together they hold every visible character. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        for (Span block : Blocks.of(text)) {
            addSentences(text, block, sentences);
        }
        return List.copyOf(sentences);
    }

    private static void addSentences(String text, Span block, List<Span> sentences) {
        int start = block.start();
        Matcher marks = END_MARK.matcher(text).region(start, block.end());
        while (marks.find()) {
            int next = firstVisible(text, marks.end(), block.end());
            if (endsSentence(text, new Span(start, marks.end()), next)) {
                sentences.add(new Span(start, marks.end()));
                start = next;
            }
        }
        sentences.add(new Span(start, block.end()));
    }

    private static boolean endsSentence(String text, Span candidate, int next) {
        return !Character.isLowerCase(text.codePointAt(firstLetter(text, next)))
                && !Abbreviation.goesOn(text, candidate, next);
    }

    /** The offset of the first visible character at or after {@code from}; blocks end with one, so there always is one. */
    private static int firstVisible(String text, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int firstLetter(String text, int from) {
        int at = from;
        while (at < text.length() - 1 && "\"'“‘«([*_".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
