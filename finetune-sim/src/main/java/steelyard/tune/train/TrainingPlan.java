package steelyard.tune.train;

import steelyard.task.ContentHash;

/**
 * How a network is trained. Everything that changes the outcome is in here, and so in the key of the cache.
 *
 * @param regime which weights change
 * @param passes how long
 * @param rates how fast
 * @param dropout share of units dropped
 * @param seed of batches, dropout and all else that is drawn
 * @param threads how many threads compute
 */
public record TrainingPlan(Regime regime, Passes passes, Rates rates, double dropout, long seed, int threads) {
    public TrainingPlan {
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout is a share, not " + dropout);
        }
        if (rates.averagedShare() > 0 && regime instanceof Regime.Lora) {
            throw new IllegalArgumentException("the mean of two factors each is not the mean of their product");
        }
        if (rates.adversarialShift() > 0 && !(regime instanceof Regime.Full || regime instanceof Regime.Lora)) {
            throw new IllegalArgumentException(
                    "an adversary is met where a whole network is trained, not with " + regime);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /**
     * The same plan, held back from learning texts by heart.
     *
     * @param averagedShare see {@link Rates}
     * @param adversarialShift see {@link Rates}
     */
    public TrainingPlan steadied(double averagedShare, double adversarialShift) {
        return new TrainingPlan(
                regime, passes, rates.steadied(averagedShare, adversarialShift), dropout, seed, threads);
    }

    /** Adds all that decides the outcome to a hash. */
    public void addTo(ContentHash hash) {
        hash.add(toString());
    }
}
