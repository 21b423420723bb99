package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;

/**
 * Reads a task folder: {@code task.yaml}, {@code train.jsonl}, {@code test.jsonl}, a {@code dev.jsonl} if there is one,
 * and {@code documents/*.md} for kinds that look things up (or the folder that {@code task.yaml} names). Where training
 * questions are about other documents, those stand in {@code training-documents/*.md}.
 *
 * <p>Byte order marks, CR LF, lines of any length and blank lines are fine; fields that are not known are left alone.
 * Everything else that is wrong is an error, and no line is ever skipped.
 */
public final class TaskFolder {
    static final String TRAIN = "train.jsonl";
    static final String DEV = "dev.jsonl";
    static final String TEST = "test.jsonl";

    private final Path folder;
    private final Problems problems = new Problems();
    private final FolderFiles files;
    private final Ids ids = Ids.ofExamples(problems);

    private TaskFolder(Path folder) {
        this.folder = folder;
        this.files = new FolderFiles(folder, problems);
    }

    /**
     * Reads a task.
     *
     * @param folder the task folder
     * @param seed chooses the dev examples among the training examples where there is no {@code dev.jsonl}
     * @return the task; its hash covers names and bytes of all files that belong to it, and not the seed
     * @throws CorpusException with all that is wrong with the files, one problem a line
     */
    public static Task read(Path folder, long seed) {
        return new TaskFolder(folder).read(train -> DevSplit.of(train, seed));
    }

    /**
     * Reads a task and leaves its training examples together: dev examples are those of {@code dev.jsonl}, and none without
     * that file.
     *
     * @param folder the task folder
     * @throws CorpusException with all that is wrong with the files, one problem a line
     */
    public static Task readWhole(Path folder) {
        return new TaskFolder(folder).read(train -> new DevSplit(train, List.of()));
    }

    private Task read(Function<List<Example>, DevSplit> division) {
        checkFolder();
        Optional<TaskYaml.Header> found = files.read(TaskYaml.FILE).flatMap(file -> TaskYaml.header(file, problems));
        // Without a kind nobody can tell what the lines should hold.
        TaskYaml.Header header = found.orElseThrow(problems::exception);
        TaskCard card = header.card();
        Optional<DocumentFiles> documents = documents(header);
        Optional<DocumentFiles> training = trainingDocuments(card, documents);
        ExampleReader reader = new ExampleReader(
                card.kind(),
                FieldNames.of(card.kind()),
                labels(card),
                id -> documents.isEmpty()
                        || documents.get().has(id)
                        || training.map(files -> files.has(id)).orElse(false));
        Splits splits = splits(reader, division);
        problems.throwIfAny();
        return new Task(
                card,
                documents.map(DocumentFiles::documents).orElse(List.of()),
                training.map(DocumentFiles::documents).orElse(List.of()),
                splits,
                files.sha256());
    }

    private void checkFolder() {
        String name = folder.toString();
        if (!Files.exists(folder)) {
            throw new CorpusException(name + ": does not exist; give the path of a task folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new CorpusException(name + ": is not a folder; give the path of the folder that holds task.yaml");
        }
    }

    private Optional<DocumentFiles> documents(TaskYaml.Header header) {
        String place = header.documents();
        return header.card().kind().hasDocuments()
                ? Optional.of(
                        DocumentFiles.read(folder.resolve(place), name -> files.read(place + "/" + name), problems))
                : Optional.empty();
    }

    private Optional<DocumentFiles> trainingDocuments(TaskCard card, Optional<DocumentFiles> documents) {
        Path place = folder.resolve(DocumentFiles.TRAINING_FOLDER);
        if (!card.kind().hasDocuments() || !Files.isDirectory(place)) {
            return Optional.empty();
        }
        DocumentFiles read =
                DocumentFiles.read(place, name -> files.read(DocumentFiles.TRAINING_FOLDER + "/" + name), problems);
        Set<String> ids = documents.stream()
                .flatMap(some -> some.documents().stream())
                .map(Document::id)
                .collect(Collectors.toSet());
        read.documents().stream()
                .filter(document -> ids.contains(document.id()))
                .forEach(document -> problems.add(
                        place.resolve(DocumentFiles.fileName(document)).toString(),
                        "has the name of a file in documents; rename one of them"));
        return Optional.of(read);
    }

    private static ClassNames labels(TaskCard card) {
        // Labels that are missing are one problem, and not one more for each line.
        return card.labels().isEmpty()
                ? ClassNames.open()
                : ClassNames.fixed(card.labels(), "add it to task.yaml or correct the line");
    }

    private Splits splits(ExampleReader reader, Function<List<Example>, DevSplit> division) {
        List<Example> train = examples(TRAIN, reader);
        List<Example> test = examples(TEST, reader);
        if (files.has(DEV)) {
            return new Splits(train, examples(DEV, reader), test);
        }
        DevSplit split = division.apply(train);
        return new Splits(split.train(), split.dev(), test);
    }

    private List<Example> examples(String name, ExampleReader reader) {
        Optional<TextFile> file = files.read(name);
        if (file.isEmpty()) {
            return List.of();
        }
        if (file.get().text().isBlank()) {
            problems.add(file.get().name(), "is empty; write one example a line");
        }
        List<Example> examples = new ArrayList<>();
        for (Fields line : JsonLines.of(file.get(), problems)) {
            Optional<String> id = line.name(ExampleLines.ID);
            id.ifPresent(value -> ids.claim(value, line.place(), ExampleLines.ID));
            reader.example(line, id).ifPresent(examples::add);
        }
        return examples;
    }
}
