package steelyard.tune.read;

import java.util.List;
import steelyard.encoder.TokenBatch;
import steelyard.encoder.TokenPair;
import steelyard.tune.data.Batch;
import steelyard.tune.data.Collation;

/**
 * Lessons side by side.
 *
 * @param examples the lessons, one a row
 * @param tokens {@code [rows, columns]}
 */
record ReadingBatch(List<ReadingExample> examples, TokenBatch tokens) implements Batch {
    static final Collation<ReadingExample, ReadingBatch> COLLATION = new Collation<>() {
        @Override
        public int length(ReadingExample example) {
            return example.pair().tokens().length();
        }

        @Override
        public ReadingBatch batch(List<ReadingExample> examples) {
            return new ReadingBatch(
                    List.copyOf(examples),
                    new TokenBatch(examples.stream()
                            .map(example -> example.pair().tokens())
                            .toList()));
        }
    };

    @Override
    public int items() {
        return examples.size();
    }

    /** 0 where an answer may begin or end, which is in the passage and at [CLS]; far below 0 elsewhere. */
    float[] barred(float far) {
        float[] barred = new float[tokens.rows() * tokens.columns()];
        for (int row = 0; row < tokens.rows(); row++) {
            TokenPair pair = examples.get(row).pair();
            for (int column = 0; column < tokens.columns(); column++) {
                boolean open = column == 0 || (column < pair.tokens().length() && pair.isInPassage(column));
                barred[row * tokens.columns() + column] = open ? 0 : far;
            }
        }
        return barred;
    }
}
