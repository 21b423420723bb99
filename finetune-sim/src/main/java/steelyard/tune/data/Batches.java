package steelyard.tune.data;

import java.util.Iterator;

/**
 * Training examples in batches.
 *
 * @param <B> a batch
 */
public interface Batches<B> {
    /** How many batches make a pass. */
    int count();

    /** The next pass, each batch made when it is asked for. */
    Iterator<B> pass();
}
