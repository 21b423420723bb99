package steelyard.bench.plan;

import java.util.List;
import steelyard.task.Method;
import steelyard.task.Task;

/**
 * What one seed decides.
 *
 * @param seed the seed
 * @param tasks as it splits them
 * @param methods as it trains them
 */
public record Trial(long seed, List<Task> tasks, List<Method> methods) {
    public Trial {
        tasks = List.copyOf(tasks);
        methods = List.copyOf(methods);
    }
}
