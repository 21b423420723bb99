package steelyard.tune;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenBatch;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageClock;

/** Answers with the class that a tuned model finds most likely. */
final class TunedSolver implements Solver {
    private final List<String> classes;
    private final OnnxModel model;
    private final SubwordTokenizer tokenizer;
    private final LongSupplier nanos;
    private final Footprint footprint;

    /** Owns model and tokenizer from now on. */
    TunedSolver(
            List<String> classes,
            OnnxModel model,
            SubwordTokenizer tokenizer,
            LongSupplier nanos,
            Footprint footprint) {
        this.classes = classes;
        this.model = model;
        this.tokenizer = tokenizer;
        this.nanos = nanos;
        this.footprint = footprint;
    }

    @Override
    public Answer solve(Question question) {
        StageClock clock = new StageClock(nanos);
        TokenBatch batch = new TokenBatch(tokenizer.tokenize(List.of(question.text())));
        double[] shares = softmax(model.run(batch).values());
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            scores.put(classes.get(i), shares[i]);
        }
        Answer answer = Answer.label(scores);
        clock.lap("classify");
        return answer.withStages(clock.stages());
    }

    private static double[] softmax(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
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
