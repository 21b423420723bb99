package steelyard.task;

/** Says of each sentence of a text how much it belongs in the summary. What solvers of summaries share. */
@FunctionalInterface
public interface SentenceScorer {

    /** Scores all sentences; the same text gets the same scores. */
    SentenceScores score(ExtractiveSummary text);
}
