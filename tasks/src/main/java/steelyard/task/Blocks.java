package steelyard.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import steelyard.task.Sentences.Span;

/** Cuts a text into blocks that no sentence reaches across: headings, list items, table rows and paragraphs. */
final class Blocks {
    private static final Pattern ALONE = Pattern.compile("\\s*(?:#{1,6}\\s.*|\\|.*|(?:---+|===+|\\*\\*\\*+)\\s*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s.*");

    private final String text;
    private final List<Span> blocks = new ArrayList<>();
    private int start;

    private Blocks(String text) {
        this.text = text;
    }

    /** The blocks in their order, without white space around them. */
    static List<Span> of(String text) {
        Blocks cutter = new Blocks(text);
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            int next = lineEnd < 0 ? text.length() : lineEnd + 1;
            cutter.line(lineStart, next);
            lineStart = next;
        }
        cutter.cutAt(text.length());
        return cutter.blocks;
    }

    private void line(int from, int to) {
        String line = text.substring(from, to).stripTrailing();
        boolean alone = line.isEmpty() || ALONE.matcher(line).matches();
        if (alone || ITEM.matcher(line).matches()) {
            cutAt(from);
        }
        if (alone) {
            cutAt(to);
        }
    }

    private void cutAt(int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            blocks.add(new Span(from, to));
        }
        start = end;
    }
}
