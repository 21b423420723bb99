package steelyard.tune.train;

import steelyard.task.ContentHash;

/**
 * How a network is trained. Everything that changes the outcome is in here, and so in the key of the cache.
 *
 * @param maxEpochs passes over the training examples at the most
 * @param batch examples in a step
 * @param encoderRate highest learning rate of the encoder's weights
 * @param headRate highest learning rate of the head's weights
 * @param weightDecay decoupled weight decay of matrices (Loshchilov and Hutter 2019); biases and norms have none
 * @param warmUp share of the steps in which the rates rise from 0; they fall to 0 over the rest
 * @param dropout share of units dropped
 * @param clip longest gradient over all weights together
 * @param patience epochs without a better dev score after which training ends
 * @param seed of batches, dropout and all else that is drawn
 * @param threads how many threads compute
 */
public record TrainingPlan(
        int maxEpochs,
        int batch,
        double encoderRate,
        double headRate,
        double weightDecay,
        double warmUp,
        double dropout,
        double clip,
        int patience,
        long seed,
        int threads) {
    public TrainingPlan {
        if (maxEpochs < 1 || batch < 1 || patience < 1 || threads < 1) {
            throw new IllegalArgumentException("epochs, batch, patience and threads are at least 1");
        }
        if (encoderRate < 0 || headRate <= 0 || clip <= 0) {
            throw new IllegalArgumentException("learning rates and clipping are positive");
        }
        if (dropout < 0 || dropout >= 1 || warmUp < 0 || warmUp > 1) {
            throw new IllegalArgumentException("dropout and warm-up are shares");
        }
    }

    /** Adds all that decides the outcome to a hash. */
    public void addTo(ContentHash hash) {
        hash.add(toString());
    }
}
