package steelyard.rag;

import java.util.List;
import java.util.function.LongSupplier;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.generate.SentenceSelection;
import steelyard.task.Answer;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.SentenceScorer;
import steelyard.task.SentenceScores;
import steelyard.task.Solver;
import steelyard.task.StageClock;

/**
 * Encodes the sentences of a text and composes a summary of the best.
 *
 * @param encoder the base model; stays the caller's
 * @param selection how sentences are chosen
 * @param length how many
 * @param footprint of the preparation
 * @param nanos a clock
 */
record SummarySolver(Encoder encoder, SentenceSelection selection, int length, Footprint footprint, LongSupplier nanos)
        implements Solver, SentenceScorer {
    @Override
    public Answer solve(Question question) {
        StageClock clock = new StageClock(nanos);
        ExtractiveSummary summary = ExtractiveSummary.of(question);
        List<float[]> vectors = List.of(encoder.encode(TextRole.PEER, summary.texts()));
        clock.lap("encode");
        List<Integer> chosen = selection.choose(vectors, summary.length(length));
        clock.lap("retrieve");
        Answer answer = summary.answer(chosen, 1);
        clock.lap("generate");
        return answer.withStages(clock.stages());
    }

    /** As the selection weighs sentences before any is chosen. */
    @Override
    public SentenceScores score(ExtractiveSummary text) {
        StageClock clock = new StageClock(nanos);
        List<Double> scores = selection.scores(List.of(encoder.encode(TextRole.PEER, text.texts())));
        clock.lap("retrieve");
        return new SentenceScores(scores, clock.stages());
    }

    @Override
    public void close() {}
}
