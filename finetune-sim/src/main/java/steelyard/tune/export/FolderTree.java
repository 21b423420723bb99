package steelyard.tune.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder and all below it. Links are not followed.
 *
 * @param root the folder
 */
record FolderTree(Path root) {

    /** Removes all of it; what is not there needs no removing. */
    void delete() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /** All files by their path from the root, sorted. */
    List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** All that is below it and has nothing below itself: files, links, and folders that are empty. */
    List<Path> leaves() throws IOException {
        List<Path> leaves = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : (Iterable<Path>) walk.sorted()::iterator) {
                if (!path.equals(root) && (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || isEmpty(path))) {
                    leaves.add(root.relativize(path));
                }
            }
        }
        return leaves;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Size of all files together. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(root.resolve(file));
        }
        return bytes;
    }
}
