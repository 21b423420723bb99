package steelyard.tune;

import steelyard.tune.train.TrainingPlan;

/**
 * A plan with the reason for its regime.
 *
 * @param plan how to train
 * @param reason why in this way, for people
 */
public record Planned(TrainingPlan plan, String reason) {
    /** The same against an adversary; see {@link steelyard.tune.net.Adversary}. */
    Planned against(double shift) {
        return new Planned(plan.against(shift), reason);
    }
}
