package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;

/** Lays rows out in columns: the first to the left, the others to the right, two spaces apart. */
final class TextTable {
    private static final String GAP = "  ";

    private final Style style;
    private final List<String> header;
    private final List<Line> lines = new ArrayList<>();

    private sealed interface Line {}

    private record Heading(String text) implements Line {}

    private record Row(List<String> cells) implements Line {}

    TextTable(Style style, List<String> header) {
        this.style = style;
        this.header = List.copyOf(header);
    }

    /** A line across all columns. */
    void heading(String text) {
        lines.add(new Heading(text));
    }

    /** A row of as many cells as the header has. */
    void row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " headings");
        }
        lines.add(new Row(List.copyOf(cells)));
    }

    /** All lines, each with a line break at its end. */
    String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder(style.faint(layOut(header, widths))).append('\n');
        for (Line line : lines) {
            text.append(
                            switch (line) {
                                case Heading(String heading) -> style.bold(heading);
                                case Row(List<String> cells) -> layOut(cells, widths);
                            })
                    .append('\n');
        }
        return text.toString();
    }

    private int[] widths() {
        int[] widths = header.stream().mapToInt(String::length).toArray();
        for (Line line : lines) {
            if (line instanceof Row(List<String> cells)) {
                for (int i = 0; i < widths.length; i++) {
                    widths[i] = Math.max(widths[i], cells.get(i).length());
                }
            }
        }
        return widths;
    }

    private static String layOut(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + padding : GAP + padding + cells.get(i));
        }
        return line.toString().stripTrailing();
    }
}
