package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that were written, with their sizes.
 *
 * @param files in the order of the list
 */
public record WrittenPages(List<Page> files) {
    public WrittenPages {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param file where it is
     * @param bytes its size
     */
    public record Page(Path file, long bytes) {}

    /** Looks up their sizes. */
    public static WrittenPages of(List<Path> files) {
        return new WrittenPages(files.stream().map(WrittenPages::page).toList());
    }

    private static Page page(Path file) {
        try {
            return new Page(file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** For people: a line for each. */
    public String screen() {
        StringBuilder screen = new StringBuilder();
        files.forEach(page -> screen.append("%s  %s%n".formatted(page.file(), CachedModels.size(page.bytes()))));
        return screen.toString();
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("files");
        files.forEach(
                page -> list.addObject().put("file", page.file().toString()).put("bytes", page.bytes()));
        return root.toPrettyString() + "\n";
    }
}
