package steelyard.bench.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.task.ExtractiveSummary;
import steelyard.task.SentenceScorer;
import steelyard.task.SentenceScores;
import steelyard.task.Solver;
import steelyard.task.StageTime;

/**
 * Two solvers that score the sentences of the same text. It owns both.
 *
 * @param tuned scores by its weights
 * @param retrieved scores by what is central
 */
record SummaryPair(Solver tuned, Solver retrieved) implements AutoCloseable {
    SummaryPair {
        scorer(tuned);
        scorer(retrieved);
    }

    private static SentenceScorer scorer(Solver solver) {
        if (solver instanceof SentenceScorer scorer) {
            return scorer;
        }
        throw new IllegalArgumentException("one side of the hybrid scores no sentences; it needs a score for each");
    }

    Opinions on(ExtractiveSummary text) {
        return new Opinions(scorer(tuned).score(text), scorer(retrieved).score(text));
    }

    @Override
    public void close() {
        try {
            tuned.close();
        } finally {
            retrieved.close();
        }
    }

    /**
     * What both say of one text.
     *
     * @param tuned the salience of each sentence
     * @param retrieved the centrality of each sentence
     */
    record Opinions(SentenceScores tuned, SentenceScores retrieved) {
        /** A sentence without any centrality would be out whatever its salience. */
        private static final double FLOOR = 0.01;

        /** salience^α · centrality^(1−α) of each sentence: both have to speak for it. */
        List<Double> blend(double alpha) {
            return IntStream.range(0, tuned.values().size())
                    .mapToObj(i -> Math.pow(Math.max(FLOOR, tuned.values().get(i)), alpha)
                            * Math.pow(Math.max(FLOOR, retrieved.values().get(i)), 1 - alpha))
                    .toList();
        }

        /** The time of both. */
        List<StageTime> stages() {
            List<StageTime> stages = new ArrayList<>(tuned.stages());
            stages.addAll(retrieved.stages());
            return stages;
        }
    }
}
