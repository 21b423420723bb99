package steelyard.bench.method;

import java.util.ArrayList;
import java.util.List;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.SummaryLength;
import steelyard.task.TrainingView;

/**
 * Summaries by salience and centrality together, weighed by an α that the dev texts choose. Training texts would choose
 * the tuned side, which knows their summaries.
 */
final class HybridSummaries {
    private final Method tuned;
    private final Method retrieved;

    /**
     * @param tuned scores sentences by its weights
     * @param retrieved scores sentences by what is central
     */
    HybridSummaries(Method tuned, Method retrieved) {
        this.tuned = tuned;
        this.retrieved = retrieved;
    }

    Solver prepare(TrainingView view, Progress progress) {
        Solver tunedSolver = tuned.prepare(view, progress);
        try {
            Solver retrievedSolver = retrieved.prepare(view, progress);
            try {
                SummaryPair pair = new SummaryPair(tunedSolver, retrievedSolver);
                int length = SummaryLength.of(view).sentences();
                SummaryAlpha alpha = SummaryAlpha.choose(weighed(pair, view.dev(), progress), length);
                return new HybridSummarySolver(pair, alpha, length);
            } catch (RuntimeException e) {
                retrievedSolver.close();
                throw e;
            }
        } catch (RuntimeException e) {
            tunedSolver.close();
            throw e;
        }
    }

    private static List<SummaryAlpha.Weighed> weighed(SummaryPair pair, List<Example> dev, Progress progress) {
        List<SummaryAlpha.Weighed> weighed = new ArrayList<>();
        for (Example example : dev) {
            ExtractiveSummary text = ExtractiveSummary.of(example.question());
            weighed.add(new SummaryAlpha.Weighed(example, text, pair.on(text)));
            progress.at("choosing α on dev", weighed.size(), dev.size(), "");
        }
        return weighed;
    }
}
