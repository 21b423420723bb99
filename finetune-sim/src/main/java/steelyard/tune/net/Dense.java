package steelyard.tune.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * A linear layer over every token, computed as a convolution whose kernel is one token wide. The numbers are those of a
 * matrix product; but PyTorch gives convolutions to oneDNN, which uses all of a processor, and matrix products to MKL, which on
 * other processors than Intel's uses half of it: forward and backward together take about half as long there.
 */
final class Dense {
    private static final Shape ONE = new Shape(1, 1);
    private static final Shape NOTHING = new Shape(0, 0);

    private Dense() {}

    /**
     * {@code input · weightᵀ + bias}.
     *
     * @param input {@code [batch, tokens, in]}
     * @param weight {@code [out, in]}
     * @param bias {@code [out]}
     * @return {@code [batch, tokens, out]}
     */
    static NDArray of(NDArray input, NDArray weight, NDArray bias) {
        long batch = input.getShape().get(0);
        long tokens = input.getShape().get(1);
        long in = weight.getShape().get(1);
        long out = weight.getShape().get(0);
        // Channels are last in memory already: neither this nor the way back moves a number.
        NDArray image = input.reshape(batch, 1, tokens, in).transpose(0, 3, 1, 2); // [batch, in, 1, tokens]
        return Conv2d.conv2d(image, weight.reshape(out, in, 1, 1), bias, ONE, NOTHING, ONE)
                .singletonOrThrow()
                .transpose(0, 2, 3, 1)
                .reshape(batch, tokens, out);
    }
}
