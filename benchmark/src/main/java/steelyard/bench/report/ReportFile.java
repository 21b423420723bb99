package steelyard.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import steelyard.task.TaskException;

/**
 * A file of a report folder, which appears whole or not at all; one that is there stays until then.
 *
 * @param path where it will be
 */
public record ReportFile(Path path) {

    /**
     * A file in a folder, which is made if it is not there: better now than after an hour's work.
     *
     * @throws TaskException if the folder cannot be made or written to
     */
    public static ReportFile in(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("it cannot be written to");
            }
        } catch (IOException e) {
            throw new TaskException(
                    "cannot write a report into %s (%s); choose another folder with --out".formatted(folder, e), e);
        }
        return new ReportFile(folder.resolve(name));
    }

    /** Writes it, in place of what is there. */
    public void write(String text) {
        WholeFile.write(path, writer -> writer.write(text));
    }
}
