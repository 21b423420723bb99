package steelyard.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

/**
 * Reads the examples of labels that a task gets.
 *
 * @param files of the update
 * @param problems told what is wrong
 * @param before the task as it was
 */
record LabelReading(FolderFiles files, Problems problems, Task before) {

    /**
     * Reads examples. Where something is wrong the problems are noted and the result is of no use.
     *
     * @param yaml what {@code update.yaml} says
     * @param seed chooses the dev examples
     */
    LabelUpdate read(UpdateYaml yaml, long seed) {
        List<String> labels = yaml.labels();
        labels.stream()
                .filter(before.card().labels()::contains)
                .forEach(label -> problems.add(
                        yaml.labelsOf().map(UpdateYaml.Named::place).orElse(UpdateYaml.FILE),
                        UpdateYaml.LABELS,
                        "the task '%s' has '%s' already; remove it".formatted(before.name(), label)));
        Ids ids = Ids.of(before, problems);
        List<Example> train = examples(TaskFolder.TRAIN, labels, ids);
        List<Example> test = examples(TaskFolder.TEST, labels, ids);
        DevSplit added =
                before.splits().dev().isEmpty() ? new DevSplit(train, List.of()) : DevSplit.ofAddition(train, seed);
        Splits splits = new Splits(
                joined(before.splits().train(), added.train()),
                joined(before.splits().dev(), added.dev()),
                before.splits().test());
        TaskCard card = before.card();
        TaskCard more = new TaskCard(
                card.name(), card.kind(), card.description(), card.licence(), joined(card.labels(), labels));
        Task after = new Task(more, before.documents(), splits, UpdatesFolder.sha256(before, files));
        return new LabelUpdate(before, after, test);
    }

    private List<Example> examples(String name, List<String> labels, Ids ids) {
        Optional<TextFile> file = files.read(name);
        if (file.isEmpty() || labels.isEmpty()) {
            return List.of();
        }
        ExampleReader reader = new ExampleReader(
                TaskKind.CLASSIFICATION,
                FieldNames.of(TaskKind.CLASSIFICATION),
                ClassNames.fixed(labels, "add it to update.yaml or correct the line"),
                id -> true);
        List<Example> examples = new ArrayList<>();
        int wrong = problems.count();
        for (Fields line : JsonLines.of(file.get(), problems)) {
            Optional<String> id = line.name(ExampleLines.ID);
            id.ifPresent(value -> ids.claim(value, line.place(), ExampleLines.ID));
            reader.example(line, id).ifPresent(examples::add);
        }
        if (problems.count() == wrong) {
            requireAll(labels, examples, file.get().name());
        }
        return examples;
    }

    private void requireAll(List<String> labels, List<Example> examples, String file) {
        labels.stream()
                .filter(label -> examples.stream()
                        .noneMatch(example -> example.gold().asLabel().equals(Optional.of(label))))
                .forEach(label -> problems.add(file, "holds no example of '%s'; add some".formatted(label)));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
