package steelyard.task;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts English text into sentences; line breaks that separate blocks (blank lines, headings, list items) end one too. */
public final class Sentences {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(])(?:Mr|Mrs|Ms|Dr|St|No|Nos|vs|Prof|Capt|Lt|Jr|Sr|Co|Inc|Ltd|approx|[A-Z]|e\\.g|i\\.e)\\.\\s*$");
    private static final Pattern BLOCK_BREAK =
            Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*#|]|\\d+[.)]\\s))|(?<=^|\\n)(#[^\\n]*)\\n");

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
        int blockStart = 0;
        var breaks = BLOCK_BREAK.matcher(text);
        while (breaks.find()) {
            addSentences(text, blockStart, breaks.end(), sentences);
            blockStart = breaks.end();
        }
        addSentences(text, blockStart, text.length(), sentences);
        return List.copyOf(sentences);
    }

    private static void addSentences(String text, int from, int to, List<Span> sentences) {
        String block = text.substring(from, to);
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        iterator.setText(block);
        int start = 0;
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            boolean falseEnd = end < block.length()
                    && ABBREVIATION.matcher(block.substring(start, end)).find();
            if (!falseEnd) {
                addTrimmed(text, from + start, from + end, sentences);
                start = end;
            }
        }
    }

    private static void addTrimmed(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }
}
