package steelyard.bench.load;

import java.util.List;

/**
 * How a solver does under load.
 *
 * @param closed one for each number of clients
 * @param open one for each rate, lowest first; empty where answers are given faster than arrivals can be timed,
 *     or so slowly that too few would arrive in a step
 * @param stages of the answers to the fewest clients; empty where answers tell none
 */
public record LoadResult(List<ClosedStep> closed, List<OpenStep> open, List<StageStep> stages) {
    public LoadResult {
        closed = List.copyOf(closed);
        open = List.copyOf(open);
        stages = List.copyOf(stages);
    }
}
