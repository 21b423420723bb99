package steelyard.tune.train;

/**
 * One point of the training curve.
 *
 * @param number from 1
 * @param trainLoss mean cross-entropy over the epoch's steps, in nats
 * @param devLoss mean cross-entropy over the dev examples whose class is known
 * @param devAccuracy share of the dev examples answered rightly
 */
public record Epoch(int number, double trainLoss, double devLoss, double devAccuracy) {}
