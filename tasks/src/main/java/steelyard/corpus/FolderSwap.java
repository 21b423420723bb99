package steelyard.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a finished task folder in its place. Until then it stands beside it under a hidden name, which nobody reads. */
final class FolderSwap implements AutoCloseable {
    private static final Set<String> TASK_FILES =
            Set.of(TaskYaml.FILE, TaskFolder.TRAIN, TaskFolder.DEV, TaskFolder.TEST, DocumentFiles.FOLDER);

    private final Path folder;
    private final Path fresh;
    private final Path old;

    private FolderSwap(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        String unique = "." + this.folder.getFileName() + "." + UUID.randomUUID();
        this.fresh = this.folder.resolveSibling(unique + ".new");
        this.old = this.folder.resolveSibling(unique + ".old");
    }

    /** Makes an empty folder to be filled, after checking that it may take its place later. */
    static FolderSwap prepare(Path folder, boolean replace) throws IOException {
        check(folder, replace);
        FolderSwap swap = new FolderSwap(folder);
        Files.createDirectories(swap.fresh);
        return swap;
    }

    /** @throws CorpusException if something stands there that must not go */
    static void check(Path folder, boolean replace) {
        if (folder.toAbsolutePath().normalize().getFileName() == null) {
            throw new CorpusException(folder + ": is no place for a task; give a folder below it");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CorpusException(folder + ": is a file; give another folder for the task");
        }
        List<String> names = names(folder);
        if (!names.isEmpty() && !replace) {
            throw new CorpusException(
                    folder + ": is not empty; give another folder, or say that the task in it shall be replaced");
        }
        names.stream().filter(name -> !TASK_FILES.contains(name)).findFirst().ifPresent(name -> {
            throw new CorpusException(
                    "%s: holds '%s', which belongs to no task, so it is not replaced; give another folder"
                            .formatted(folder, name));
        });
    }

    /** The folder to fill. */
    Path fresh() {
        return fresh;
    }

    /** Moves the filled folder to its place; what stood there stays if that fails. */
    void commit() throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Removes what is not needed any more. */
    @Override
    public void close() throws IOException {
        delete(fresh);
        delete(old);
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new CorpusException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
