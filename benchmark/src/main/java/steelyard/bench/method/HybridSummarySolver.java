package steelyard.bench.method;

import java.util.List;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;

/** Asks both sides for a score of each sentence and summarizes by the blend. */
record HybridSummarySolver(SummaryPair pair, SummaryAlpha alpha, int length) implements Solver {
    @Override
    public Answer solve(Question question) {
        ExtractiveSummary text = ExtractiveSummary.of(question);
        SummaryPair.Opinions opinions = pair.on(text);
        List<Integer> chosen = alpha.choose(text, opinions, length);
        List<Double> blended = opinions.blend(alpha.value());
        double confidence = chosen.stream().mapToDouble(blended::get).average().orElse(0);
        return text.answer(chosen, confidence).withStages(opinions.stages());
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
