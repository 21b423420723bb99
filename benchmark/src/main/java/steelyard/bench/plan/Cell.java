package steelyard.bench.plan;

import java.util.List;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Task;

/**
 * One method on one task.
 *
 * @param task the task
 * @param method a method that handles its kind
 * @param items the test items to be asked, in file order, at least one; the same for all methods of a task
 */
public record Cell(Task task, Method method, List<Example> items) {
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
}
