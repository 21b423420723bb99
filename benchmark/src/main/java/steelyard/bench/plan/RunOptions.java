package steelyard.bench.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * All that a user may say about a run.
 *
 * @param folders task folders of the user's own
 * @param tasks names of bundled tasks; empty together with {@code folders} for all of them
 * @param methods names of methods; empty for all of them
 * @param out the report folder
 * @param seed of everything that draws: dev split, training, item sample, bootstrap
 * @param threads for encoding and training, at least 1
 * @param seeds how often everything is done, each time with the next seed; at least 1
 * @param limit at most so many test items a task; empty for all
 */
public record RunOptions(
        List<Path> folders,
        List<String> tasks,
        List<String> methods,
        Path out,
        long seed,
        int seeds,
        int threads,
        OptionalInt limit) {
    /** The seed of a run that names none. */
    public static final long DEFAULT_SEED = 42;

    public RunOptions {
        folders = List.copyOf(folders);
        tasks = List.copyOf(tasks);
        methods = List.copyOf(methods);
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds must be at least 1, not " + seeds);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit.getAsInt());
        }
    }
}
