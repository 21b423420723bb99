package steelyard.bench.plan;

import java.util.List;
import java.util.OptionalInt;
import steelyard.task.Example;
import steelyard.task.Task;
import steelyard.task.TaskException;

/** Which test items are asked. */
public final class TestItems {
    private TestItems() {}

    /**
     * All test items of a task, or a seeded sample of them in file order. Training data is never cut.
     *
     * @param seed of the sample
     * @param limit at most so many; empty for all
     * @throws TaskException if the task has no test items
     */
    public static List<Example> of(Task task, long seed, OptionalInt limit) {
        List<Example> test = task.splits().test();
        if (test.isEmpty()) {
            throw new TaskException("task '" + task.name() + "' has no test items; there is nothing to measure");
        }
        return ItemSample.of(test, limit, seed);
    }
}
