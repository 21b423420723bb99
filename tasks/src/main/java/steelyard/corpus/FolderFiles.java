package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import steelyard.task.ContentHash;

/** Reads files of one folder and remembers what it read, for the hash. For one thread. */
final class FolderFiles {
    private final Path folder;
    private final Problems problems;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    FolderFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Whether something of that name is there. */
    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /**
     * Reads a text file; empty, with a problem noted, if it is missing, unreadable or not UTF-8.
     *
     * @param name its path inside the folder, with forward slashes
     */
    Optional<TextFile> read(String name) {
        Path path = folder.resolve(name);
        return TextFile.bytes(path, problems).flatMap(bytes -> {
            hashes.put(name, ContentHash.sha256(bytes));
            return TextFile.decode(path.toString(), bytes, problems);
        });
    }

    /** Hash over names and contents of all the files read so far, in the order of their names. */
    String sha256() {
        ContentHash hash = new ContentHash();
        hashes.forEach((name, sha256) -> hash.add(name).add(sha256));
        return hash.hex();
    }
}
