package steelyard.tune;

import steelyard.tune.train.TrainingPlan;

/**
 * A plan with the reason for its regime.
 *
 * @param plan how to train
 * @param reason why in this way, for people
 */
public record Planned(TrainingPlan plan, String reason) {
    /** The same, with a running mean of the weights over that share of the training kept. */
    Planned averaging(double share) {
        return new Planned(plan.averaging(share), reason);
    }
}
