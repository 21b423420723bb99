package steelyard.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.Tensor;
import steelyard.task.Answer;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.SentenceScorer;
import steelyard.task.SentenceScores;
import steelyard.task.Solver;
import steelyard.task.StageClock;
import steelyard.task.TrigramBlocking;
import steelyard.tune.data.SalienceText;
import steelyard.tune.data.WindowBatch;
import steelyard.tune.export.OnnxSalience;

/** Summarizes a text by the sentences that a tuned model finds most salient. */
final class SalienceSolver implements Solver, SentenceScorer {
    /** Windows that are encoded at once: a text of any length takes no more memory than these. */
    private static final int BATCH = 4;

    private final OnnxModel model;
    private final SubwordTokenizer tokenizer;
    private final int length;
    private final LongSupplier nanos;
    private final Footprint footprint;

    /**
     * @param model what {@link OnnxSalience} wrote; owned by the solver
     * @param tokenizer owned by the solver
     * @param length how many sentences a summary has
     * @param nanos a clock such as {@code System::nanoTime}
     * @param footprint of the preparation
     */
    SalienceSolver(OnnxModel model, SubwordTokenizer tokenizer, int length, LongSupplier nanos, Footprint footprint) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.length = length;
        this.nanos = nanos;
        this.footprint = footprint;
    }

    @Override
    public Answer solve(Question question) {
        ExtractiveSummary text = ExtractiveSummary.of(question);
        SentenceScores scores = score(text);
        StageClock clock = new StageClock(nanos);
        List<Integer> chosen = TrigramBlocking.choose(text.texts(), scores.values(), text.length(length));
        double confidence =
                chosen.stream().mapToDouble(scores.values()::get).average().orElse(0);
        Answer answer = text.answer(chosen, confidence);
        clock.lap("generate");
        return answer.withStages(clock.stages()).withStages(scores.stages());
    }

    /** The salience of each sentence: what training aimed at, from 0 to 1. */
    @Override
    public SentenceScores score(ExtractiveSummary text) {
        StageClock clock = new StageClock(nanos);
        List<Double> scores = new ArrayList<>();
        for (WindowBatch batch :
                WindowBatch.inOrder(SalienceText.of(text, tokenizer).windows(), BATCH)) {
            Map<String, Tensor> more =
                    Map.of(OnnxSalience.POOLING, batch.pooling(), OnnxSalience.TRAITS, batch.traits());
            float[] logits = model.run(batch.tokens(), more).values();
            batch.ofSentences(logits).forEach(logit -> scores.add(1 / (1 + Math.exp(-logit))));
        }
        clock.lap("score");
        return new SentenceScores(scores, clock.stages());
    }

    @Override
    public Footprint footprint() {
        return footprint;
    }

    @Override
    public void close() {
        try {
            model.close();
        } finally {
            tokenizer.close();
        }
    }
}
