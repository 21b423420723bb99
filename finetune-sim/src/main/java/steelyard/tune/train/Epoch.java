package steelyard.tune.train;

/**
 * One point of the training curve.
 *
 * @param number from 1
 * @param trainLoss mean loss over the epoch's steps; with an adversary the mean of the texts as they are and as it moves them
 * @param dev the dev examples' part
 * @param seconds since training began
 */
public record Epoch(int number, double trainLoss, DevScore dev, double seconds) {
    /** The same point with what the dev examples say. */
    Epoch withDev(DevScore score) {
        return new Epoch(number, trainLoss, score, seconds);
    }
}
