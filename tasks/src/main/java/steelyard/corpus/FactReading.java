package steelyard.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Splits;
import steelyard.task.Task;

/**
 * Reads what changes in the documents of a task.
 *
 * @param files of the update
 * @param problems told what is wrong
 * @param before the task as it was
 */
record FactReading(FolderFiles files, Problems problems, Task before) {

    /**
     * Reads documents and changes. Where something is wrong the problems are noted and the result is of no use.
     *
     * @param folder of the update
     * @param yaml what {@code update.yaml} says
     */
    FactUpdate read(Path folder, UpdateYaml yaml) {
        Map<String, Document> old = new LinkedHashMap<>();
        before.documents().forEach(document -> old.put(document.id(), document));
        Map<String, Document> now = new LinkedHashMap<>(old);
        List<Document> revised = revised(folder, yaml);
        revised.forEach(document -> now.put(document.id(), document));
        withdraw(yaml.withdrawn(), revised.stream().map(Document::id).toList(), folder, now);
        Set<String> touched = touched(old, now);
        List<FactChange> changes = files.read(UpdatesFolder.CHANGES)
                .map(file -> changes(file, new ChangeReader(before, now.keySet(), touched, problems)))
                .orElse(List.of());
        return update(changes, now, touched);
    }

    /** An update may do no more than withdraw. */
    private List<Document> revised(Path folder, UpdateYaml yaml) {
        Path place = folder.resolve(DocumentFiles.FOLDER);
        return yaml.withdrawn().isEmpty() || Files.isDirectory(place)
                ? DocumentFiles.read(place, name -> files.read(DocumentFiles.FOLDER + "/" + name), problems)
                        .documents()
                : List.of();
    }

    private void withdraw(List<String> ids, List<String> revised, Path folder, Map<String, Document> now) {
        String file = folder.resolve(UpdateYaml.FILE).toString();
        for (String id : ids) {
            if (revised.contains(id)) {
                problems.add(file, UpdateYaml.WITHDRAWN, "'%s' stands in documents/ too; remove one".formatted(id));
            } else if (now.remove(id) == null) {
                problems.add(
                        file,
                        UpdateYaml.WITHDRAWN,
                        "task '%s' has no document '%s'; correct the name".formatted(before.name(), id));
            }
        }
    }

    private static Set<String> touched(Map<String, Document> old, Map<String, Document> now) {
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .filter(id -> !Optional.ofNullable(old.get(id)).equals(Optional.ofNullable(now.get(id))))
                .collect(Collectors.toSet());
    }

    private List<FactChange> changes(TextFile file, ChangeReader reader) {
        if (file.text().isBlank()) {
            problems.add(file.name(), "is empty; write one change a line");
        }
        List<FactChange> changes = new ArrayList<>();
        JsonLines.of(file, problems).forEach(line -> reader.change(line).ifPresent(changes::add));
        return changes;
    }

    private FactUpdate update(List<FactChange> changes, Map<String, Document> now, Set<String> touched) {
        Set<String> gone = new HashSet<>(touched);
        gone.removeAll(now.keySet());
        FactRevision revision = new FactRevision(changes, gone);
        List<Example> train = revision.revise(before.splits().train());
        List<Example> dev = revision.revise(before.splits().dev());
        List<Example> unchanged = before.splits().test().stream()
                .filter(example -> isUntouched(FactRevision.answers(example), touched))
                .toList();
        Task after = new Task(
                before.card(),
                List.copyOf(now.values()),
                before.trainingDocuments(),
                new Splits(train, dev, unchanged),
                UpdatesFolder.sha256(before, files));
        return new FactUpdate(
                before,
                after,
                changes,
                unchanged,
                different(before.splits().train(), train),
                revision.taught(before.splits().train()));
    }

    /** Of a question that names no document nobody can tell; one without an answer has none in what did not change. */
    private static boolean isUntouched(Gold.Answers gold, Set<String> touched) {
        return gold.documents().stream().noneMatch(touched::contains)
                && !(gold.answerable() && gold.documents().isEmpty());
    }

    private static int different(List<Example> before, List<Example> after) {
        int count = 0;
        for (int i = 0; i < before.size(); i++) {
            count += before.get(i).gold().equals(after.get(i).gold()) ? 0 : 1;
        }
        return count;
    }
}
