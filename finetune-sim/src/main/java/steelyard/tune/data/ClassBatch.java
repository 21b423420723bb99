package steelyard.tune.data;

import java.util.List;
import steelyard.encoder.TokenBatch;

/**
 * Examples side by side.
 *
 * @param tokens {@code [rows, columns]}
 * @param targets the class of each row, {@code [rows]}
 */
public record ClassBatch(TokenBatch tokens, List<Integer> targets) {
    public ClassBatch {
        targets = List.copyOf(targets);
        if (targets.size() != tokens.rows()) {
            throw new IllegalArgumentException(targets.size() + " targets for " + tokens.rows() + " rows");
        }
    }

    /** Lays examples side by side. */
    public static ClassBatch of(List<ClassExample> examples) {
        return new ClassBatch(
                new TokenBatch(examples.stream().map(ClassExample::tokens).toList()),
                examples.stream().map(ClassExample::target).toList());
    }
}
