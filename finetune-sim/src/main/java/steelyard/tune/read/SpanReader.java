package steelyard.tune.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.encoder.OnnxModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenBatch;
import steelyard.encoder.TokenPair;
import steelyard.task.Footprint;
import steelyard.tune.export.OnnxReader;

/** A tuned reader, ready to read. Owns the model and the tokenizer. */
public final class SpanReader implements AutoCloseable {
    /** So many passages are read side by side; more would mostly read padding. */
    private static final int BATCH = 8;

    private final OnnxModel model;
    private final SubwordTokenizer tokenizer;
    private final Footprint footprint;

    SpanReader(byte[] onnx, SubwordTokenizer tokenizer, int threads, Footprint footprint) {
        this.model = new OnnxModel(onnx, OnnxReader.OUTPUT, threads);
        this.tokenizer = tokenizer;
        this.footprint = footprint;
    }

    /** The likeliest answer in each passage, in the order of the passages. */
    public List<Reading> read(String question, List<String> passages) {
        List<TokenPair> pairs = passages.stream()
                .map(passage -> tokenizer.pair(question, passage))
                .toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
        order.sort(Comparator.comparingInt(i -> pairs.get(i).tokens().length()));
        List<Reading> readings = new ArrayList<>(Collections.nCopies(pairs.size(), Reading.NONE));
        for (int from = 0; from < order.size(); from += BATCH) {
            List<Integer> some = order.subList(from, Math.min(from + BATCH, order.size()));
            TokenBatch batch =
                    new TokenBatch(some.stream().map(i -> pairs.get(i).tokens()).toList());
            float[] logits = model.run(batch).values();
            for (int row = 0; row < some.size(); row++) {
                int passage = some.get(row);
                readings.set(
                        passage,
                        new SpanLogits(logits, row, batch.columns()).best(pairs.get(passage), passages.get(passage)));
            }
        }
        return readings;
    }

    /** What its preparation made and chose. */
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
