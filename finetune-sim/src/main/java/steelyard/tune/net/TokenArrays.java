package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import steelyard.encoder.TokenBatch;

/** Token batches in an engine's memory. */
final class TokenArrays {
    private TokenArrays() {}

    /** Token ids, int64 {@code [rows, columns]}. */
    static NDArray ids(NDManager manager, TokenBatch batch) {
        return manager.create(batch.ids(), new Shape(batch.rows(), batch.columns()));
    }

    /** 1 for tokens and 0 for padding, float {@code [rows, columns]}. */
    static NDArray mask(NDManager manager, TokenBatch batch) {
        float[] ones = new float[batch.mask().length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = batch.mask()[i];
        }
        return manager.create(ones, new Shape(batch.rows(), batch.columns()));
    }
}
