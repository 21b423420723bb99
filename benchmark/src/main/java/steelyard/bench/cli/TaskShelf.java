package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steelyard.corpus.TaskFolder;
import steelyard.corpus.TaskFolders;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * The bundled tasks, and those of the user's own.
 *
 * @param corpus the folder of the bundled tasks
 * @param seed chooses the dev split of tasks that bring none
 */
record TaskShelf(Path corpus, long seed) {

    /**
     * Reads the tasks that a user chose; all bundled ones if the user chose none.
     *
     * @param names of bundled tasks
     * @param folders of the user's own
     * @throws TaskException if a name is not known, or a task is wrong
     */
    List<Task> choose(List<String> names, List<Path> folders) {
        return folders(names, folders).stream().map(this::read).toList();
    }

    /**
     * The folders of the tasks that a user chose; of all bundled ones if the user chose none.
     *
     * @param names of bundled tasks
     * @param own folders of the user's own
     * @throws TaskException if a name is not known
     */
    List<Path> folders(List<String> names, List<Path> own) {
        List<Path> chosen = new ArrayList<>();
        if (!names.isEmpty() || own.isEmpty()) {
            chosen.addAll(bundled(names));
        }
        chosen.addAll(own);
        return chosen;
    }

    /**
     * Reads one task.
     *
     * @throws TaskException if it is wrong
     */
    Task read(Path folder) {
        return TaskFolder.read(folder, seed);
    }

    private List<Path> bundled(List<String> names) {
        TaskFolders found = TaskFolders.in(corpus);
        if (names.isEmpty()) {
            return found.tasks();
        }
        return names.stream().map(name -> named(name, found)).toList();
    }

    private Path named(String name, TaskFolders found) {
        Path folder = corpus.resolve(name).normalize();
        if (found.tasks().contains(folder)) {
            return folder;
        }
        String known = String.join(", ", namesOf(found.tasks().stream()));
        throw found.unknown().stream()
                .filter(unknown -> unknown.folder().equals(folder))
                .findFirst()
                .map(unknown ->
                        new TaskException("task '%s' is of kind %s, which this version cannot run; there are: %s"
                                .formatted(name, unknown.kind(), known)))
                .orElseGet(() -> new TaskException(
                        "there is no bundled task '%s'; there are: %s (a folder of your own is given with --task DIR)"
                                .formatted(name, known)));
    }

    private static List<String> namesOf(Stream<Path> folders) {
        return folders.map(folder -> folder.getFileName().toString()).toList();
    }
}
