package steelyard.tune.train;

/**
 * How far each step goes, and what it is made harder by.
 *
 * @param encoder highest learning rate of the encoder's weights
 * @param head highest learning rate of the head's weights
 * @param weightDecay decoupled weight decay of matrices (Loshchilov and Hutter 2019); biases and norms have none
 * @param warmUp share of the training in which the rates rise from 0; they fall to 0 over the rest
 * @param clip longest gradient over all weights together
 * @param adversarialShift how far words' embeddings are moved to where the loss is highest, to be trained on there too;
 *     see {@link steelyard.tune.net.Adversary}; 0: not at all
 */
public record Rates(
        double encoder, double head, double weightDecay, double warmUp, double clip, double adversarialShift) {
    public Rates {
        if (!(encoder > 0) || !(head > 0) || !(clip > 0)) {
            throw new IllegalArgumentException("learning rates and clipping are positive");
        }
        if (!(weightDecay >= 0) || !(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("weight decay is not negative, and warm-up is a share");
        }
        if (!(adversarialShift >= 0)) {
            throw new IllegalArgumentException("embeddings are moved by a length");
        }
    }

    /** Rates of a plain training: texts are seen as they are. */
    public Rates(double encoder, double head, double weightDecay, double warmUp, double clip) {
        this(encoder, head, weightDecay, warmUp, clip, 0);
    }

    /** The same rates of a training that also meets embeddings moved by so much. */
    Rates against(double shift) {
        return new Rates(encoder, head, weightDecay, warmUp, clip, shift);
    }
}
