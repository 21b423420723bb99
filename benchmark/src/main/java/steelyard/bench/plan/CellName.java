package steelyard.bench.plan;

/**
 * Tells the cells of a plan apart.
 *
 * @param task name of the task
 * @param method name of the method
 * @param seed of its training
 */
public record CellName(String task, String method, long seed) {}
