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
        if (rates.adversarialShift() > 0 && !(regime instanceof Regime.Full || regime instanceof Regime.Lora)) {
            throw new IllegalArgumentException(
                    "an adversary is met where a whole network is trained, not with " + regime);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /**
     * The same plan against an adversary.
     *
     * @param shift see {@link Rates#adversarialShift}
     */
    public TrainingPlan against(double shift) {
        return new TrainingPlan(regime, passes, rates.against(shift), dropout, seed, threads);
    }

    /** Adds all that decides the outcome to a hash. */
    public void addTo(ContentHash hash) {
        hash.add(toString());
    }
}
