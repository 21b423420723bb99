package steelyard.bench.method;

import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;

/** Asks both sides and blends what they say. */
record HybridSolver(Pair pair, Alpha alpha) implements Solver {
    @Override
    public Answer solve(Question question) {
        return pair.on(question).blend(alpha.value());
    }

    @Override
    public Footprint footprint() {
        return pair.tuned()
                .footprint()
                .and(pair.retrieved().footprint())
                .and(new Footprint(0, false, Map.of("alpha", alpha.text())));
    }

    @Override
    public void close() {
        pair.close();
    }
}
