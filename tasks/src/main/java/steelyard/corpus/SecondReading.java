package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import steelyard.task.Example;
import steelyard.task.Task;

/**
 * What a second reader, who has not seen the gold, says to test items: {@code second-reading.jsonl} beside
 * {@code test.jsonl}. Each line holds an {@code id}, and with it a {@code label}, {@code answers} (an empty list: the
 * documents do not say), or both, as the task's kind has them. Not every test item need be there.
 *
 * @param said by the items' ids, in the order of the file
 */
public record SecondReading(Map<String, Said> said) {
    /** The file's name in a task folder. */
    public static final String FILE = "second-reading.jsonl";

    public SecondReading {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    /**
     * What was said to one item.
     *
     * @param label where the task has labels
     * @param answers where the task has answers
     */
    public record Said(Optional<String> label, Optional<List<String>> answers) {
        public Said {
            answers = answers.map(List::copyOf);
        }
    }

    /** The label that an item was given, if it was read and the task has labels. */
    public Optional<String> label(String id) {
        return Optional.ofNullable(said.get(id)).flatMap(Said::label);
    }

    /** The answers that an item was given, if it was read and the task has answers. */
    public Optional<List<String>> answers(String id) {
        return Optional.ofNullable(said.get(id)).flatMap(Said::answers);
    }

    /**
     * Reads the file of a task folder.
     *
     * @param folder where the task was read from
     * @param task what was read there
     * @return empty if the folder has no such file
     * @throws CorpusException with all that is wrong with the file, one problem a line
     */
    public static Optional<SecondReading> in(Path folder, Task task) {
        Path path = folder.resolve(FILE);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<SecondReading> reading =
                TextFile.read(path, problems).map(file -> new Reader(task, problems).read(file));
        problems.throwIfAny();
        return reading;
    }

    /** Reads lines and notes what is wrong with them. */
    private record Reader(Task task, Problems problems) {

        SecondReading read(TextFile file) {
            Map<String, Said> said = new LinkedHashMap<>();
            if (!task.kind().hasLabels() && !task.kind().hasDocuments()) {
                problems.add(
                        file.name(),
                        "tasks of kind %s have no labels or answers to read again; remove the file"
                                .formatted(task.kind().id()));
                return new SecondReading(said);
            }
            if (file.text().isBlank()) {
                problems.add(file.name(), "is empty; write one test item a line or remove the file");
            }
            Ids ids = Ids.ofSecondReadings(problems);
            Set<String> items = task.splits().test().stream().map(Example::id).collect(Collectors.toSet());
            for (Fields line : JsonLines.of(file, problems)) {
                Optional<String> id = id(line, items);
                id.ifPresent(value -> ids.claim(value, line.place(), ExampleLines.ID));
                said(line).ifPresent(value -> id.ifPresent(item -> said.put(item, value)));
            }
            return new SecondReading(said);
        }

        private static Optional<String> id(Fields line, Set<String> items) {
            Optional<String> id = line.name(ExampleLines.ID);
            id.filter(value -> !items.contains(value))
                    .ifPresent(value -> line.problem(
                            ExampleLines.ID,
                            "'%s' is no test item; correct the id or remove the line".formatted(value)));
            return id;
        }

        private Optional<Said> said(Fields line) {
            Optional<String> label = task.kind().hasLabels() ? label(line) : Optional.empty();
            Optional<List<String>> answers =
                    task.kind().hasDocuments() ? line.texts(ExampleLines.ANSWERS) : Optional.empty();
            boolean whole = label.isPresent() == task.kind().hasLabels()
                    && answers.isPresent() == task.kind().hasDocuments();
            return whole ? Optional.of(new Said(label, answers)) : Optional.empty();
        }

        private Optional<String> label(Fields line) {
            ClassNames labels = ClassNames.fixed(task.card().labels(), "correct the line");
            Optional<String> written = line.name(ExampleLines.LABEL);
            Optional<String> label = written.flatMap(labels::label);
            if (written.isPresent() && label.isEmpty()) {
                line.problem(ExampleLines.LABEL, labels.unknown(written.get()));
            }
            return label;
        }
    }
}
