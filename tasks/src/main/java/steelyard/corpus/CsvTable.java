package steelyard.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV as a table.
 *
 * @param dialect how it is written
 */
record CsvTable(CsvFormat.Dialect dialect) {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    /** The table; empty, with problems noted, if the quoting is wrong or no row is there. Blank lines carry nothing. */
    Optional<Table> read(TextFile file, Problems problems) {
        ObjectReader reader =
                CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(dialect.delimiter()));
        try (MappingIterator<String[]> cells = reader.readValues(file.text())) {
            return rows(cells, file.name(), problems)
                    .flatMap(rows -> Table.of(file.name(), rows, dialect.header(), problems));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory does not fail", e);
        }
    }

    private static Optional<List<Table.Row>> rows(MappingIterator<String[]> cells, String name, Problems problems)
            throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        String place = name;
        try {
            while (cells.hasNextValue()) {
                place = name + " line " + cells.getCurrentLocation().getLineNr(); // where the row begins
                List<String> row = List.of(cells.nextValue());
                if (row.size() > 1 || !row.getFirst().isBlank()) {
                    rows.add(new Table.Row(place, row));
                }
            }
            return Optional.of(rows);
        } catch (JsonProcessingException e) {
            problems.add(
                    place,
                    "broken CSV (%s); correct the quotation marks of this row".formatted(e.getOriginalMessage()));
            return Optional.empty();
        }
    }
}
