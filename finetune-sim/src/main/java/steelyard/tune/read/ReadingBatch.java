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
        return marks(far, (example, column) -> {
            TokenPair pair = example.pair();
            return column == 0 || (column < pair.tokens().length() && pair.isInPassage(column));
        });
    }

    /** 0 where a right answer begins, which is at [CLS] where there is none; far below 0 elsewhere. */
    float[] firsts(float far) {
        return marks(far, (example, column) -> example.answers().stream().anyMatch(answer -> answer.first() == column));
    }

    /** 0 at the last token of a right answer, which is [CLS] where there is none; far below 0 elsewhere. */
    float[] lasts(float far) {
        return marks(far, (example, column) -> example.answers().stream().anyMatch(answer -> answer.last() == column));
    }

    /** For each token, 0 or {@code far}. */
    private float[] marks(float far, Mark mark) {
        float[] marks = new float[tokens.rows() * tokens.columns()];
        for (int row = 0; row < tokens.rows(); row++) {
            for (int column = 0; column < tokens.columns(); column++) {
                marks[row * tokens.columns() + column] = mark.isOn(examples.get(row), column) ? 0 : far;
            }
        }
        return marks;
    }

    /** Tells tokens apart. */
    private interface Mark {
        boolean isOn(ReadingExample example, int column);
    }
}
