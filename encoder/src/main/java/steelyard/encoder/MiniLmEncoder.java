package steelyard.encoder;

import java.util.List;

/** A base model with its weights as they came: mean over a text's token vectors, scaled to length 1. */
public final class MiniLmEncoder implements Encoder {
    /** Small enough to stay in the processor's caches, large enough to keep it busy. */
    private static final int BATCH = 16;

    private final SubwordTokenizer tokenizer;
    private final OnnxModel model;
    private final int dimensions;

    /**
     * Opens a base model.
     *
     * @param base its files
     * @param threads how many threads one call may use
     */
    public MiniLmEncoder(BaseModel base, int threads) {
        tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens());
        model = new OnnxModel(base.onnx(), "last_hidden_state", threads);
        dimensions = base.dimensions();
    }

    /** Opens all-MiniLM-L6-v2. */
    public static MiniLmEncoder open(int threads) {
        return new MiniLmEncoder(BaseModel.allMiniLmL6V2(), threads);
    }

    @Override
    public float[][] encode(List<String> texts) {
        List<Tokens> tokens = tokenizer.tokenize(texts);
        float[][] vectors = new float[texts.size()][];
        for (List<Integer> positions : Batches.byLength(tokens, BATCH)) {
            TokenBatch batch =
                    new TokenBatch(positions.stream().map(tokens::get).toList());
            float[] states = model.run(batch).values(); // [rows, columns, dimensions]
            int offset = 0;
            for (int position : positions) {
                vectors[position] = pool(states, offset, tokens.get(position).length());
                offset += batch.columns() * dimensions;
            }
        }
        return vectors;
    }

    /** Mean of a row's token vectors, its padding left out, scaled to length 1. */
    private float[] pool(float[] states, int offset, int tokens) {
        float[] vector = new float[dimensions];
        for (int token = 0; token < tokens; token++) {
            int from = offset + token * dimensions;
            for (int i = 0; i < dimensions; i++) {
                vector[i] += states[from + i];
            }
        }
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < dimensions; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public boolean fits(String text) {
        return tokenizer.fits(text);
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
