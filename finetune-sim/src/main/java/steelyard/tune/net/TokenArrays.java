package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import steelyard.encoder.TokenBatch;

/**
 * A token batch in an engine's memory.
 *
 * @param ids token ids, int64 {@code [rows, columns]}; its manager owns all that is computed of it
 * @param mask 1 for tokens and 0 for padding, float {@code [rows, columns]}
 * @param segments 1 for tokens of the second text of a pair, int64 {@code [rows, columns]}
 */
record TokenArrays(NDArray ids, NDArray mask, NDArray segments) {
    static TokenArrays of(NDManager manager, TokenBatch batch) {
        Shape shape = new Shape(batch.rows(), batch.columns());
        float[] ones = new float[batch.mask().length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = batch.mask()[i];
        }
        return new TokenArrays(
                manager.create(batch.ids(), shape),
                manager.create(ones, shape),
                manager.create(batch.segments(), shape));
    }
}
