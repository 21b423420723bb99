package steelyard.bench.report;

import steelyard.task.Task;

/**
 * What a report says of a task's data.
 *
 * @param sha256 hash over its files
 * @param train examples to learn from
 * @param dev examples to choose by
 * @param test examples to be judged by, before any limit
 */
public record TaskFacts(String sha256, int train, int dev, int test) {

    /** The facts of a task. */
    public static TaskFacts of(Task task) {
        return new TaskFacts(
                task.sha256(),
                task.splits().train().size(),
                task.splits().dev().size(),
                task.splits().test().size());
    }
}
