package steelyard.bench.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import steelyard.task.Example;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * The labelled examples of a task, out of which training sets of every size are drawn. A size counts examples of each class
 * where the kind of task has labels, and examples in all where it has none. A class that has fewer gives all that it has.
 */
public final class LabelPool {
    private static final String ALL = "";

    private final List<Example> examples;
    private final Map<String, List<Integer>> positions;
    private final boolean perClass;

    private LabelPool(List<Example> examples, Map<String, List<Integer>> positions, boolean perClass) {
        this.examples = examples;
        this.positions = positions;
        this.perClass = perClass;
    }

    /**
     * The training examples of a task, dev examples left aside.
     *
     * @param task its training examples not yet divided
     * @throws TaskException if there are none, or all have the same label
     */
    public static LabelPool of(Task task) {
        List<Example> train = task.splits().train();
        if (train.isEmpty()) {
            throw new TaskException("task '%s' has no training examples; a curve needs some".formatted(task.name()));
        }
        boolean perClass = task.kind().hasLabels();
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < train.size(); i++) {
            String label = perClass ? train.get(i).gold().asLabel().orElseThrow() : ALL;
            positions.computeIfAbsent(label, unseen -> new ArrayList<>()).add(i);
        }
        if (perClass && positions.size() < 2) {
            throw new TaskException("task '%s': all %d training examples have the label '%s'; a curve needs two classes"
                    .formatted(
                            task.name(),
                            train.size(),
                            positions.keySet().iterator().next()));
        }
        return new LabelPool(train, positions, perClass);
    }

    /** Whether a size counts examples of each class. */
    public boolean perClass() {
        return perClass;
    }

    /** The size that takes all examples. */
    public int most() {
        return positions.values().stream().mapToInt(Collection::size).max().orElseThrow();
    }

    /** How many examples a training set of that size holds. */
    public int examples(int size) {
        return positions.values().stream()
                .mapToInt(own -> Math.min(size, own.size()))
                .sum();
    }

    /**
     * A training set in file order. With one seed, the set of a smaller size lies within that of a larger one.
     *
     * @param size 1 to {@link #most}
     * @param seed of the draw: {@link Collections#shuffle(List, Random)} class by class, the same on every machine
     */
    public List<Example> draw(int size, long seed) {
        Random random = new Random(seed);
        Set<Integer> drawn = new HashSet<>();
        for (List<Integer> own : positions.values()) {
            List<Integer> shuffled = new ArrayList<>(own);
            Collections.shuffle(shuffled, random);
            drawn.addAll(shuffled.subList(0, Math.min(size, shuffled.size())));
        }
        return drawn.stream().sorted().map(examples::get).toList();
    }
}
