package steelyard.tune.net;

import ai.djl.ndarray.NDArray;

/**
 * A matrix of low rank that is added to a frozen one (Hu et al. 2021): {@code scale · up · down}.
 *
 * @param down {@code [rank, in]}
 * @param up {@code [out, rank]}, zeros at first, so that training starts at the frozen matrix
 * @param scale one number
 */
record LowRank(NDArray down, NDArray up, NDArray scale) {
    /** What it adds to a linear layer's output for inputs {@code [batch, tokens, in]}. */
    NDArray of(NDArray input) {
        return input.matMul(down.transpose()).matMul(up.transpose()).mul(scale);
    }

    /** The whole matrix, {@code [out, in]}. */
    NDArray matrix() {
        return up.matMul(down).mul(scale);
    }
}
