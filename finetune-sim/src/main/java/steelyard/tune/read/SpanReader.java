package steelyard.tune.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

    /** What a window shows of a passage. */
    private record Window(int passage, TokenPair pair) {}

    /**
     * An answer from each passage, in the order of the passages. Of a passage that is longer than the model's window, the
     * answer of the part that answers most clearly.
     */
    public List<Reading> read(String question, List<String> passages) {
        List<Window> windows = new ArrayList<>();
        for (int passage = 0; passage < passages.size(); passage++) {
            for (TokenPair pair : tokenizer.pairs(question, passages.get(passage))) {
                windows.add(new Window(passage, pair));
            }
        }
        windows.sort(Comparator.comparingInt(window -> window.pair().tokens().length()));
        List<Reading> readings = new ArrayList<>(Collections.nCopies(passages.size(), Reading.NONE));
        for (int from = 0; from < windows.size(); from += BATCH) {
            List<Window> some = windows.subList(from, Math.min(from + BATCH, windows.size()));
            TokenBatch batch = new TokenBatch(
                    some.stream().map(window -> window.pair().tokens()).toList());
            float[] logits = model.run(batch).values();
            for (int row = 0; row < some.size(); row++) {
                int passage = some.get(row).passage();
                Reading reading = new SpanLogits(logits, row, batch.columns())
                        .best(some.get(row).pair(), passages.get(passage));
                readings.set(passage, readings.get(passage).clearer(reading));
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
