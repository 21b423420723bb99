package steelyard.tune.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ModelCache} holds, to be looked at and thrown away. What is no model of the cache is left alone.
 *
 * @param folder of the cache
 */
public record CacheContents(Path folder) {
    private static final ObjectMapper JSON = CardJson.builder().build();

    /**
     * A model in the cache.
     *
     * @param key hash of all that decided it
     * @param card how it came about; empty if that cannot be read, because it is damaged or of an earlier version
     * @param bytes size of its files
     * @param made when it was put in
     * @param lastUsed when it was last found, or made if it never was
     */
    public record Cached(String key, Optional<ModelCard> card, long bytes, Instant made, Instant lastUsed) {}

    /**
     * What was thrown away.
     *
     * @param models how many models
     * @param unfinished how many folders that a process left unfinished
     * @param bytes size of all of it
     */
    public record Cleared(int models, int unfinished, long bytes) {}

    /**
     * All models, the last used first.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<Cached> models() {
        try {
            List<Cached> models = new ArrayList<>();
            for (Path entry : entries(CacheContents::isModel)) {
                models.add(cached(entry));
            }
            models.sort(Comparator.comparing(Cached::lastUsed).reversed().thenComparing(Cached::key));
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache " + folder, e);
        }
    }

    /**
     * Throws models away, and what processes left unfinished.
     *
     * @param unusedSince only what was made before and not used since; empty for all
     * @throws UncheckedIOException if something cannot be removed
     */
    public Cleared clear(Optional<Instant> unusedSince) {
        int models = 0;
        int unfinished = 0;
        long bytes = 0;
        try {
            for (Path entry : entries(place -> isModel(place) || isUnfinished(place))) {
                if (unusedSince.isPresent() && !lastUsed(entry).isBefore(unusedSince.get())) {
                    continue;
                }
                FolderTree tree = new FolderTree(entry);
                bytes += tree.bytes();
                tree.delete();
                models += isUnfinished(entry) ? 0 : 1;
                unfinished += isUnfinished(entry) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear the cache " + folder, e);
        }
        return new Cleared(models, unfinished, bytes);
    }

    private List<Path> entries(Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isUnfinished(Path entry) {
        return entry.getFileName().toString().startsWith(ModelCache.UNFINISHED);
    }

    private static boolean isModel(Path entry) {
        return !isUnfinished(entry)
                && (Files.exists(entry.resolve(ModelCache.CARD)) || Files.exists(entry.resolve(ModelCache.ONNX)));
    }

    private static Cached cached(Path entry) throws IOException {
        return new Cached(
                entry.getFileName().toString(),
                card(entry),
                new FolderTree(entry).bytes(),
                made(entry),
                lastUsed(entry));
    }

    private static Optional<ModelCard> card(Path entry) {
        try {
            ModelCache.@Nullable Entry read =
                    JSON.readValue(entry.resolve(ModelCache.CARD).toFile(), ModelCache.Entry.class);
            return read == null ? Optional.empty() : Optional.of(read.card());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Instant made(Path entry) throws IOException {
        Path card = entry.resolve(ModelCache.CARD);
        return Files.getLastModifiedTime(Files.exists(card) ? card : entry).toInstant();
    }

    private static Instant lastUsed(Path entry) throws IOException {
        Path used = entry.resolve(ModelCache.USED);
        return Files.exists(used) ? Files.getLastModifiedTime(used).toInstant() : made(entry);
    }
}
