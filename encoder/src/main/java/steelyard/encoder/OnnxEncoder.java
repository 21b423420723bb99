package steelyard.encoder;

import java.util.List;
import steelyard.task.TaskException;

/**
 * A base model with its weights as they came. All threads run the graph in one session, each on a batch of its own: they
 * don't wait for each other within a layer.
 */
public final class OnnxEncoder implements Encoder {
    /** Tokens in a batch: few enough to stay in the processor's caches, enough to keep it busy. */
    private static final int BATCH = 512;

    private final ModelDescription description;
    private final SubwordTokenizer tokenizer;
    private final OnnxModel model;
    private final Workers workers;

    /**
     * Opens a base model.
     *
     * @param base its files
     * @param threads how many threads one call may use
     * @throws TaskException if the files are not what the description says
     */
    public OnnxEncoder(BaseModel base, int threads) {
        description = base.description();
        workers = new Workers(threads);
        model = graph(base);
        tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens());
    }

    private static OnnxModel graph(BaseModel base) {
        try {
            OnnxModel model = new OnnxModel(base.onnx(), "last_hidden_state", 1);
            int dimensions = model.lastAxis();
            if (dimensions == base.dimensions()) {
                return model;
            }
            model.close();
            throw new IllegalArgumentException("its vectors have %d dimensions, not the %d that it is described with"
                    .formatted(dimensions, base.dimensions()));
        } catch (IllegalArgumentException e) {
            throw new TaskException("the encoder '%s' cannot be used: %s".formatted(base.name(), e.getMessage()), e);
        }
    }

    /** Opens all-MiniLM-L6-v2. */
    public static OnnxEncoder open(int threads) {
        return new OnnxEncoder(BaseModel.allMiniLmL6V2(), threads);
    }

    @Override
    public float[][] encode(List<String> texts) {
        List<Tokens> tokens = tokenizer.tokenize(texts);
        float[][] vectors = new float[texts.size()][];
        workers.forEach(Batches.byLength(tokens, batchSize(tokens)), positions -> encode(positions, tokens, vectors));
        return vectors;
    }

    /** Small enough for every thread to get one. */
    private int batchSize(List<Tokens> tokens) {
        if (description.quantized()) {
            return 1;
        }
        int all = tokens.stream().mapToInt(Tokens::length).sum();
        return Math.min(BATCH, Math.ceilDiv(all, workers.threads()));
    }

    private void encode(List<Integer> positions, List<Tokens> tokens, float[][] vectors) {
        TokenBatch batch = new TokenBatch(positions.stream().map(tokens::get).toList());
        float[] states = model.run(batch).values(); // [rows, columns, dimensions]
        int from = 0;
        for (int position : positions) {
            float[] vector = new float[description.dimensions()];
            description.pooling().pool(states, from, tokens.get(position).length(), vector);
            scale(vector);
            vectors[position] = vector;
            from += batch.columns() * vector.length;
        }
    }

    /** To length 1. */
    private static void scale(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    @Override
    public boolean fits(String text) {
        return tokenizer.fits(text);
    }

    @Override
    public Prefixes prefixes() {
        return description.prefixes();
    }

    @Override
    public int dimensions() {
        return description.dimensions();
    }

    @Override
    public void close() {
        workers.close();
        model.close();
        tokenizer.close();
    }
}
