package steelyard.tune.data;

import java.util.List;

/**
 * Lays examples side by side.
 *
 * @param <E> an example
 * @param <B> a batch
 */
public interface Collation<E, B extends Batch> {
    /** How long an example is, in tokens. */
    int length(E example);

    /** Examples side by side; at least one. */
    B batch(List<E> examples);
}
