package steelyard.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * What will be run, in that order.
 *
 * @param cells every task with every method that handles its kind and with every seed, task by task
 * @param options the settings it came from
 */
public record Plan(List<Cell> cells, RunOptions options) {
    public Plan {
        cells = List.copyOf(cells);
    }

    /**
     * Plans a run.
     *
     * @param trials one for each seed, at least one, all of the same tasks and methods
     * @throws TaskException if a task has no test items, two tasks share a name, or no chosen method handles a task
     */
    public static Plan of(List<Trial> trials, RunOptions options) {
        Trial first = trials.getFirst();
        requireDifferentNames(first.tasks());
        List<Cell> cells = new ArrayList<>();
        for (int t = 0; t < first.tasks().size(); t++) {
            List<Example> items = TestItems.of(first.tasks().get(t), options.seed(), options.limit());
            for (int m : fitting(first, first.tasks().get(t))) {
                for (Trial trial : trials) {
                    cells.add(new Cell(trial.tasks().get(t), trial.methods().get(m), trial.seed(), items));
                }
            }
        }
        return new Plan(cells, options);
    }

    /** Places of the methods that handle a task. */
    private static List<Integer> fitting(Trial trial, Task task) {
        List<Integer> fitting = IntStream.range(0, trial.methods().size())
                .filter(m -> trial.methods().get(m).handles(task.kind()))
                .boxed()
                .toList();
        if (fitting.isEmpty()) {
            throw new TaskException("none of the chosen methods %s handles task '%s' of kind %s; choose others with"
                            .formatted(
                                    trial.methods().stream().map(Method::name).toList(),
                                    task.name(),
                                    task.kind().id())
                    + " --methods, or leave the task out");
        }
        return fitting;
    }

    /**
     * Checks that a report can tell tasks apart.
     *
     * @throws TaskException if two tasks share a name
     */
    public static void requireDifferentNames(List<Task> tasks) {
        List<String> names = new ArrayList<>();
        for (Task task : tasks) {
            if (names.contains(task.name())) {
                throw new TaskException("two tasks are called '" + task.name()
                        + "'; give one of them another name in its task.yaml, so that the report can tell them apart");
            }
            names.add(task.name());
        }
    }
}
