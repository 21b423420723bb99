package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Task;

/** What somebody else said who read a task's test items again without seeing the gold: {@code second-reading.jsonl}. */
public final class SecondReading {
    static final String FILE = "second-reading.jsonl";

    private final Task task;
    private final Problems problems = new Problems();

    private SecondReading(Task task) {
        this.task = task;
    }

    /**
     * Reads the file of a task folder. Its lines hold {@code id}, and {@code label} or {@code answers} or both as the kind
     * asks; an empty list of answers means that the documents hold none.
     *
     * @return what was said to each item, by id in the order of the file; empty if there is no such file
     * @throws CorpusException with all that is wrong with it
     */
    public static Map<String, Answer> read(Path folder, Task task) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? new SecondReading(task).read(file) : Map.of();
    }

    private Map<String, Answer> read(Path path) {
        Ids ids = Ids.ofExamples(problems);
        Map<String, Example> items =
                task.splits().test().stream().collect(Collectors.toMap(Example::id, example -> example));
        Map<String, Answer> said = new LinkedHashMap<>();
        List<Fields> lines = TextFile.read(path, problems)
                .map(file -> JsonLines.of(file, problems))
                .orElse(List.of());
        for (Fields line : lines) {
            Optional<String> id = line.name(ExampleLines.ID);
            id.ifPresent(value -> ids.claim(value, line.place(), ExampleLines.ID));
            if (id.isPresent() && !items.containsKey(id.get())) {
                line.problem(
                        ExampleLines.ID, "'%s' is no test item; correct it or remove the line".formatted(id.get()));
            }
            Optional<Answer> answer = answer(line);
            id.ifPresent(value -> answer.ifPresent(one -> said.put(value, one)));
        }
        problems.throwIfAny();
        return said;
    }

    private Optional<Answer> answer(Fields line) {
        Optional<Map<String, Double>> label = task.kind().hasLabels() ? label(line) : Optional.of(Map.of());
        Optional<String> text = task.kind().hasDocuments() ? text(line) : label.map(SecondReading::onlyKey);
        return label.flatMap(scores -> text.map(said -> new Answer(said, 1, scores, List.of(), List.of())));
    }

    private Optional<Map<String, Double>> label(Fields line) {
        Optional<String> label = line.name(ExampleLines.LABEL);
        if (label.isPresent() && !task.card().labels().contains(label.get())) {
            line.problem(
                    ExampleLines.LABEL,
                    "'%s' is not one of %s; correct it"
                            .formatted(label.get(), task.card().labels()));
        }
        return label.map(one -> new HashMap<>(Map.of(one, 1.0)));
    }

    private static Optional<String> text(Fields line) {
        return line.texts(ExampleLines.ANSWERS).map(answers -> answers.isEmpty() ? "" : answers.getFirst());
    }

    private static String onlyKey(Map<String, Double> scores) {
        return scores.keySet().stream().findFirst().orElse("");
    }
}
