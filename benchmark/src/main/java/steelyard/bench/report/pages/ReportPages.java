package steelyard.bench.report.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import steelyard.bench.report.WholeFile;
import steelyard.task.TaskException;

/** The pages of a report folder. */
public final class ReportPages {
    /** The page for people. */
    public static final String HTML = "report.html";

    private static final String MARKDOWN = "report.md";

    private ReportPages() {}

    /**
     * Makes {@code report.html}, {@code report.md} and the tables as CSV out of whatever lies in the folder. All of it is
     * read before anything is written.
     *
     * @return the files, in the order of interest
     * @throws TaskException if it is no report folder, or a file in it is broken
     */
    public static List<Path> write(Path folder) {
        FolderContents contents = FolderContents.read(folder);
        HtmlPage page = new HtmlPage(PageData.of(contents));
        String markdown = MarkdownPage.of(contents);
        Map<String, Csv> tables = CsvFiles.of(contents);
        List<Path> files = new ArrayList<>();
        write(folder.resolve(HTML), page::writeTo, files);
        write(folder.resolve(MARKDOWN), writer -> writer.write(markdown), files);
        tables.forEach((name, table) -> write(folder.resolve(name), table::writeTo, files));
        return files;
    }

    private static void write(Path file, WholeFile.Content content, List<Path> files) {
        WholeFile.write(file, content);
        files.add(file);
    }

    /** Removes the pages of figures that are about to be measured anew. */
    public static void remove(Path folder) {
        Stream.concat(Stream.of(HTML, MARKDOWN), CsvFiles.NAMES.stream()).forEach(name -> {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + folder.resolve(name), e);
            }
        });
    }
}
