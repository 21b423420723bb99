package steelyard.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.task.TaskKind;

/**
 * The task folders in a directory: those that have a {@code task.yaml}, sorted by name. Hidden folders do not count.
 *
 * @param tasks folders to read; a broken one is among them, so that reading it says what is wrong
 * @param unknown folders of tasks whose kind this version does not know
 */
public record TaskFolders(List<Path> tasks, List<Unknown> unknown) {
    public TaskFolders {
        tasks = List.copyOf(tasks);
        unknown = List.copyOf(unknown);
    }

    /**
     * A task that this version cannot read.
     *
     * @param folder where it is
     * @param kind what its {@code task.yaml} says
     */
    public record Unknown(Path folder, String kind) {}

    /**
     * Looks into a directory, and not into the folders of its folders.
     *
     * @param directory such as {@code corpus}
     * @throws CorpusException if it is no directory or cannot be read
     */
    public static TaskFolders in(Path directory) {
        List<Path> tasks = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        for (Path folder : folders(directory)) {
            Optional<String> kind = kind(folder.resolve(TaskYaml.FILE));
            if (kind.isEmpty() || TaskKind.of(kind.get()).isPresent()) {
                tasks.add(folder);
            } else {
                unknown.add(new Unknown(folder, kind.get()));
            }
        }
        return new TaskFolders(tasks, unknown);
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new CorpusException(directory + ": is not a directory; give one that holds task folders");
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> Files.exists(path.resolve(TaskYaml.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CorpusException(directory + ": cannot be read (" + e + "); check its permissions", e);
        }
    }

    private static Optional<String> kind(Path file) {
        return TextFile.read(file, new Problems()).flatMap(TaskYaml::kindName);
    }
}
