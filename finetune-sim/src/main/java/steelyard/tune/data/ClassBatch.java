package steelyard.tune.data;

import java.util.List;
import steelyard.encoder.TokenBatch;

/**
 * Examples side by side.
 *
 * @param tokens {@code [rows, columns]}
 * @param targets the class of each row, {@code [rows]}
 */
public record ClassBatch(TokenBatch tokens, List<Integer> targets) implements Batch {
    /** Lays examples side by side. */
    public static final Collation<ClassExample, ClassBatch> COLLATION = new Collation<>() {
        @Override
        public int length(ClassExample example) {
            return example.tokens().length();
        }

        @Override
        public ClassBatch batch(List<ClassExample> examples) {
            return new ClassBatch(
                    new TokenBatch(examples.stream().map(ClassExample::tokens).toList()),
                    examples.stream().map(ClassExample::target).toList());
        }
    };

    public ClassBatch {
        targets = List.copyOf(targets);
        if (targets.size() != tokens.rows()) {
            throw new IllegalArgumentException(targets.size() + " targets for " + tokens.rows() + " rows");
        }
    }

    @Override
    public int items() {
        return targets.size();
    }

    /** Examples in batches of such a size, the shortest first. */
    public static List<ClassBatch> inOrderOfLength(List<ClassExample> examples, int size) {
        return new BatchSampler<>(examples, COLLATION, size, 0).inOrderOfLength();
    }
}
