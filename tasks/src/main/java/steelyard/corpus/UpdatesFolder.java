package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import steelyard.task.ContentHash;
import steelyard.task.Task;
import steelyard.task.TaskKind;

/**
 * Reads a folder that says what changes for tasks: {@code update.yaml}, and with it {@code changes.jsonl} and
 * {@code documents/*.md} where the documents of a task change, {@code train.jsonl} and {@code test.jsonl} where a task gets
 * more labels. The tasks stand beside the folder, or are bundled.
 */
public final class UpdatesFolder {
    static final String CHANGES = "changes.jsonl";

    private final Path folder;
    private final Path bundled;
    private final long seed;
    private final Problems problems = new Problems();
    private final FolderFiles files;

    private UpdatesFolder(Path folder, Path bundled, long seed) {
        this.folder = folder;
        this.bundled = bundled;
        this.seed = seed;
        this.files = new FolderFiles(folder, problems);
    }

    /**
     * Reads an update and the tasks that it is about.
     *
     * @param folder of the update
     * @param bundled where tasks are looked for that do not stand beside the folder
     * @param seed chooses dev examples where files bring none
     * @throws CorpusException with all that is wrong with the files, one problem a line
     */
    public static Updates read(Path folder, Path bundled, long seed) {
        return new UpdatesFolder(folder, bundled, seed).read();
    }

    private Updates read() {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(
                    folder + ": is not a folder; give the path of the folder that holds " + UpdateYaml.FILE);
        }
        Optional<UpdateYaml> found = files.read(UpdateYaml.FILE).flatMap(file -> UpdateYaml.of(file, problems));
        // Without the tasks nobody can tell what the lines should hold.
        UpdateYaml yaml = found.orElseThrow(problems::exception);
        Optional<Task> asked = yaml.documentsOf().flatMap(named -> task(UpdateYaml.DOCUMENTS_OF, named, TaskKind.QA));
        Optional<Task> labelled =
                yaml.labelsOf().flatMap(named -> task(UpdateYaml.LABELS_OF, named, TaskKind.CLASSIFICATION));
        Optional<FactUpdate> facts = asked.map(task -> new FactReading(files, problems, task).read(folder, yaml));
        Optional<LabelUpdate> labels = labelled.map(task -> new LabelReading(files, problems, task).read(yaml, seed));
        problems.throwIfAny();
        return new Updates(yaml.name(), facts, labels, files.sha256());
    }

    private Optional<Task> task(String field, UpdateYaml.Named named, TaskKind kind) {
        Optional<Path> place = List.of(
                        folder.toAbsolutePath().normalize().resolveSibling(named.value()),
                        bundled.resolve(named.value()))
                .stream()
                .filter(path -> Files.exists(path.resolve(TaskYaml.FILE)))
                .findFirst();
        if (place.isEmpty()) {
            problems.add(
                    named.place(),
                    field,
                    "there is no task '%s' beside the folder or among the bundled ones; correct the name or put the task there"
                            .formatted(named.value()));
            return Optional.empty();
        }
        Task task = TaskFolder.read(place.get(), seed);
        if (task.kind() != kind) {
            problems.add(
                    named.place(),
                    field,
                    "the task '%s' is of kind %s; name one of kind %s"
                            .formatted(named.value(), task.kind().id(), kind.id()));
            return Optional.empty();
        }
        return Optional.of(task);
    }

    /** The hash of a task that an update was made to. */
    static String sha256(Task before, FolderFiles files) {
        return new ContentHash().add(before.sha256()).add(files.sha256()).hex();
    }
}
