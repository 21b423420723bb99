package steelyard.bench.read;

import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;

/**
 * Answers as another solver does, and says that nothing is read. It owns the other.
 *
 * @param other answers
 */
record Unread(Solver other) implements Solver {
    @Override
    public Answer solve(Question question) {
        return other.solve(question);
    }

    @Override
    public Footprint footprint() {
        return other.footprint()
                .and(new Footprint(0, false, Map.of("reader", "none: no training answer stands in a passage")));
    }

    @Override
    public void close() {
        other.close();
    }
}
