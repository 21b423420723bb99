package steelyard.tune.data;

import java.util.Iterator;
import java.util.List;

/**
 * Training examples in batches. A batch too large to be computed at once comes in parts, whose gradients are added up:
 * memory stays bounded, whatever the length of the texts.
 *
 * @param <B> a batch, or a part of one
 */
public interface Batches<B extends Batch> {
    /** How many batches make a pass. */
    int count();

    /** The next pass, each batch made when it is asked for, in parts. */
    Iterator<List<B>> pass();
}
