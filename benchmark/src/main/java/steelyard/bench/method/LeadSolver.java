package steelyard.bench.method;

import java.util.List;
import java.util.stream.IntStream;
import steelyard.task.Answer;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;

/**
 * Summarizes a text by its first sentences.
 *
 * @param sentences how many
 */
record LeadSolver(int sentences) implements Solver {
    @Override
    public Answer solve(Question question) {
        ExtractiveSummary summary = ExtractiveSummary.of(question);
        List<Integer> lead =
                IntStream.range(0, summary.length(sentences)).boxed().toList();
        return summary.answer(lead, 1);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE;
    }

    @Override
    public void close() {}
}
