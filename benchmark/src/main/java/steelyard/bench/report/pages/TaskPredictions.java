package steelyard.bench.report.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import steelyard.bench.run.Observation;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.TaskKind;

/** The answers of all methods to the items of one task with one seed, side by side. Grows while a file is read; for one thread. */
final class TaskPredictions {
    private final String task;
    private final long seed;
    private final Set<String> methods = new LinkedHashSet<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    TaskPredictions(String task, long seed) {
        this.task = task;
        this.seed = seed;
    }

    /**
     * An item and what was said of it.
     *
     * @param example with its right answer
     * @param answers by the method's name; a method that was not asked is not there
     */
    record Item(Example example, Map<String, Observation> answers) {
        Optional<Observation> of(String method) {
            return Optional.ofNullable(answers.get(method));
        }
    }

    /**
     * Puts an answer beside those to the same item.
     *
     * @throws IllegalArgumentException if that method's answer to that item is there already
     */
    void add(String method, Observation seen) {
        methods.add(method);
        Item item = items.computeIfAbsent(seen.example().id(), id -> new Item(seen.example(), new LinkedHashMap<>()));
        if (item.answers().putIfAbsent(method, seen) != null) {
            throw new IllegalArgumentException("a second answer of %s to item %s of task %s"
                    .formatted(method, seen.example().id(), task));
        }
    }

    String task() {
        return task;
    }

    long seed() {
        return seed;
    }

    /** What the items are, told from the first. */
    TaskKind kind() {
        return switch (items.values().iterator().next().example().gold()) {
            case Gold.Label unused -> TaskKind.CLASSIFICATION;
            case Gold.Answers unused -> TaskKind.QA;
            case Gold.Summary unused -> TaskKind.SUMMARIZATION;
            case Gold.Resolution unused -> TaskKind.RESOLUTION;
        };
    }

    /** In the order in which they ran. */
    List<String> methods() {
        return List.copyOf(methods);
    }

    /** In the order of the file. */
    Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    /** The answers of one method. */
    List<Observation> of(String method) {
        List<Observation> answers = new ArrayList<>();
        items.values().forEach(item -> item.of(method).ifPresent(answers::add));
        return answers;
    }
}
