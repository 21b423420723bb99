package steelyard.bench.report.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A report folder as commands leave it: five tasks, four methods, everything measured. */
final class MeasuredFolder {
    static final List<String> FILES =
            List.of("results.json", "predictions.jsonl", "curve.json", "update.json", "latency.json");

    private MeasuredFolder() {}

    /** Puts files into a folder. */
    static Path of(Path folder, List<String> files) throws IOException {
        Files.createDirectories(folder);
        for (String file : files) {
            try (InputStream in = Objects.requireNonNull(MeasuredFolder.class.getResourceAsStream("/report/" + file))) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return folder;
    }

    static Path whole(Path folder) throws IOException {
        return of(folder, FILES);
    }
}
