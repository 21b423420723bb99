package steelyard.bench.plan;

import java.util.List;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Task;

/**
 * One method on one task with one seed.
 *
 * @param task the task
 * @param method a method that handles its kind
 * @param seed of its training, and of the dev split of a task that brings none
 * @param items the test items to be asked, in file order, at least one; the same for all methods and seeds of a
 *     task
 */
public record Cell(Task task, Method method, long seed, List<Example> items) {
    public Cell {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("no test items for " + task.name());
        }
        if (!method.handles(task.kind())) {
            throw new IllegalArgumentException(
                    method.name() + " does not handle " + task.kind().id());
        }
    }

    /** What tells it apart. */
    public CellName name() {
        return new CellName(task.name(), method.name(), seed);
    }
}
