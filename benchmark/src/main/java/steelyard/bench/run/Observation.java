package steelyard.bench.run;

import java.time.Duration;
import steelyard.bench.score.Outcome;
import steelyard.task.Answer;
import steelyard.task.Example;

/**
 * One answer, as it was seen.
 *
 * @param example the item
 * @param answer what the solver said
 * @param latency how long it took
 */
public record Observation(Example example, Answer answer, Duration latency) {

    /** What a metric needs of it. */
    public Outcome outcome() {
        return new Outcome(example.gold(), answer);
    }
}
