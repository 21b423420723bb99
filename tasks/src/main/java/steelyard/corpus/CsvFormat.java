package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CSV and its kin, quoted as RFC 4180 says.
 *
 * @param dialect how the file is written
 * @param columns which column holds what
 * @param labels what the classes are called
 */
public record CsvFormat(Dialect dialect, Columns columns, Labels labels) implements ImportFormat {

    /**
     * How a file is written.
     *
     * @param delimiter what stands between columns: a comma, a tab, a semicolon
     * @param header whether the first row names the columns
     */
    public record Dialect(char delimiter, boolean header) {
        public Dialect {
            if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
                throw new CorpusException("the delimiter must not be a quotation mark or a line end; give another one");
            }
        }
    }

    /**
     * Which column holds what. A column is given by its name, if there is a header, or by its number from 1 on.
     *
     * @param text columns with the text, joined with a space; none means all but the label's
     * @param label the column with the class
     */
    public record Columns(List<String> text, String label) {
        public Columns {
            text = List.copyOf(text);
        }
    }

    /**
     * What the classes are called.
     *
     * @param names the label that each class stands for, in the labels' order; may be empty
     * @param classesFile a file with one label a line, the first of which is class 1. Without names and file, a
     *     {@code classes.txt} beside the training file is used, and where there is none, classes are taken as they
     *     stand, sorted
     */
    public record Labels(Map<String, String> names, Optional<Path> classesFile) {
        public Labels {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
            if (!names.isEmpty() && classesFile.isPresent()) {
                throw new CorpusException("labels are named twice, one by one and by a classes file; choose one way");
            }
        }
    }

    /** Without header, the class in the first column and text in all others, as in AG News. */
    public static CsvFormat standard() {
        return new CsvFormat(
                new Dialect(',', false), new Columns(List.of(), "1"), new Labels(Map.of(), Optional.empty()));
    }

    @Override
    public Imported read(ImportFiles files) {
        Problems problems = new Problems();
        CsvTable table = new CsvTable(dialect);
        ClassNames classes = classes(files.train(), problems);
        problems.throwIfAny(); // without the classes every row would be wrong
        return new TableImport(columns.text(), columns.label(), table::read, problems).read(files, classes);
    }

    private ClassNames classes(Path train, Problems problems) {
        if (!labels.names().isEmpty()) {
            return ClassNames.mapped(labels.names());
        }
        Optional<Path> beside = Optional.of(train.resolveSibling("classes.txt")).filter(Files::exists);
        return labels.classesFile()
                .or(() -> beside)
                .map(file -> numbered(file, problems))
                .orElseGet(ClassNames::open);
    }

    private static ClassNames numbered(Path path, Problems problems) {
        List<TextFile.Line> lines =
                TextFile.read(path, problems).map(TextFile::lines).orElse(List.of());
        for (TextFile.Line line : lines) {
            if (line.text().isBlank()) {
                problems.add(line.place(), "is blank; each line must name a class");
            }
        }
        return ClassNames.numbered(
                lines.stream().map(line -> line.text().strip()).toList(), path.toString());
    }
}
