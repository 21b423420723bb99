package steelyard.bench.load;

/**
 * One method on one task under load.
 *
 * @param task name of the task
 * @param method name of the method
 * @param cold what a fresh process takes
 * @param result how the warm solver does
 */
public record LoadCell(String task, String method, ColdStart cold, LoadResult result) {}
