package steelyard.tune.train;

/**
 * How far each step goes.
 *
 * @param encoder highest learning rate of the encoder's weights
 * @param head highest learning rate of the head's weights
 * @param weightDecay decoupled weight decay of matrices (Loshchilov and Hutter 2019); biases and norms have none
 * @param warmUp share of the training in which the rates rise from 0; they fall to 0 over the rest
 * @param clip longest gradient over all weights together
 */
public record Rates(double encoder, double head, double weightDecay, double warmUp, double clip) {
    public Rates {
        if (!(encoder > 0) || !(head > 0) || !(clip > 0)) {
            throw new IllegalArgumentException("learning rates and clipping are positive");
        }
        if (!(weightDecay >= 0) || !(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("weight decay is not negative, and warm-up is a share");
        }
    }
}
