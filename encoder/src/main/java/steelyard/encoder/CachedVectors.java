package steelyard.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@link CachingEncoder}s have kept, to be measured and thrown away.
 *
 * @param folder the one that they were given; it need not be there
 */
public record CachedVectors(Path folder) {

    /**
     * Size of all of it.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public long bytes() {
        try {
            long bytes = 0;
            for (Path file : files()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache " + folder, e);
        }
    }

    /**
     * Throws vectors away, all of a model at once.
     *
     * @param unusedSince only of models for which nothing was encoded since; empty for all
     * @return how many bytes
     * @throws UncheckedIOException if something cannot be removed
     */
    public long clear(Optional<Instant> unusedSince) {
        try {
            long bytes = 0;
            for (Path file : files()) {
                if (unusedSince.isEmpty()
                        || Files.getLastModifiedTime(file).toInstant().isBefore(unusedSince.get())) {
                    bytes += Files.size(file);
                    Files.delete(file);
                }
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the cache " + folder, e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(CachingEncoder.ENDING))
                    .toList();
        }
    }
}
