package steelyard.bench.curve;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.TestItems;
import steelyard.task.Task;

/**
 * What will be measured.
 *
 * @param tasks the tasks
 * @param series the curves of each task
 * @param seeds each draws its own training sets, and trains by itself
 */
public record CurvePlan(List<TaskPlan> tasks, List<Series> series, List<Long> seeds) {
    public CurvePlan {
        tasks = List.copyOf(tasks);
        series = List.copyOf(series);
        seeds = List.copyOf(seeds);
    }

    /**
     * What a user may say of the amount of work.
     *
     * @param sizes of training sets
     * @param seeds how many, at least 1
     * @param seed the first one; also of the sample of test items
     * @param limit at most so many test items a task; empty for all
     */
    public record Extent(Sizes sizes, int seeds, long seed, OptionalInt limit) {}

    /**
     * Plans curves.
     *
     * @param tasks their training examples not yet divided
     * @throws steelyard.task.TaskException if two tasks share a name, or one has too little data
     */
    public static CurvePlan of(List<Task> tasks, List<Series> series, Extent extent) {
        Plan.requireDifferentNames(tasks);
        List<TaskPlan> plans = tasks.stream().map(task -> plan(task, extent)).toList();
        List<Long> seeds = IntStream.range(0, extent.seeds())
                .mapToObj(i -> extent.seed() + i)
                .toList();
        return new CurvePlan(plans, series, seeds);
    }

    private static TaskPlan plan(Task task, Extent extent) {
        LabelPool pool = LabelPool.of(task);
        return new TaskPlan(
                task,
                pool,
                TestItems.of(task, extent.seed(), extent.limit()),
                extent.sizes().within(pool, task.name()));
    }

    /** How many points there are in all. */
    int points() {
        return tasks.stream().mapToInt(task -> task.sizes().size()).sum() * series.size() * seeds.size();
    }
}
