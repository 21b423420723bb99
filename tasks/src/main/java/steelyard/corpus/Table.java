package steelyard.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A table out of a file.
 *
 * @param name the file
 * @param header names of the columns; empty if the file does not name them
 * @param rows what stands below the header
 */
record Table(String name, List<String> header, List<Row> rows) {

    /**
     * A row.
     *
     * @param place file and line where it begins, for messages
     * @param cells its cells, as they stand there
     */
    record Row(String place, List<String> cells) {}

    /** Takes the first row as header if it is one; empty, with a problem noted, if no row is left. */
    static Optional<Table> of(String name, List<Row> rows, boolean hasHeader, Problems problems) {
        int first = hasHeader ? 1 : 0;
        if (rows.size() <= first) {
            problems.add(name, "has no rows; check that it is the right file");
            return Optional.empty();
        }
        List<String> header =
                hasHeader ? rows.getFirst().cells().stream().map(String::strip).toList() : List.of();
        return Optional.of(new Table(name, header, rows.subList(first, rows.size())));
    }

    /** A text with a tab between cells and no quoting, so that a quotation mark is a character like any other. */
    static Optional<Table> tabSeparated(TextFile file, Problems problems) {
        List<Row> rows = file.lines().stream()
                .filter(line -> !line.text().isEmpty()) // only tabs is not blank, but a row without a text
                .map(line -> new Row(line.place(), Arrays.asList(line.text().split("\t", -1))))
                .toList();
        return of(file.name(), rows, true, problems);
    }

    /** Whether a row has as many cells as it should; if not, a problem is noted. */
    boolean fits(Row row, Problems problems) {
        int cells = row.cells().size();
        if (cells != width()) {
            problems.add(
                    row.place(),
                    "has %d instead of %d columns; correct the row, or the delimiter".formatted(cells, width()));
        }
        return cells == width();
    }

    /** How many cells each row should have. */
    int width() {
        return header.isEmpty() ? rows.getFirst().cells().size() : header.size();
    }

    /** The position of a column, given by its name or its number from 1 on; empty, with a problem noted, if there is none. */
    OptionalInt column(String wanted, Problems problems) {
        if (header.contains(wanted)) {
            return OptionalInt.of(header.indexOf(wanted));
        }
        OptionalInt numbered = IntStream.range(0, width())
                .filter(position -> String.valueOf(position + 1).equals(wanted))
                .findFirst();
        if (numbered.isEmpty()) {
            String choice = header.isEmpty()
                    ? "it has no header, so give a number from 1 to " + width()
                    : "choose from " + String.join(", ", header);
            problems.add(name, "there is no column '%s'; %s".formatted(wanted, choice));
        }
        return numbered;
    }
}
