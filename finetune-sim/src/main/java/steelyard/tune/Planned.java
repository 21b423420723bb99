package steelyard.tune;

import steelyard.tune.train.TrainingPlan;

/**
 * A plan with the reason for its regime.
 *
 * @param plan how to train
 * @param reason why in this way, for people
 */
public record Planned(TrainingPlan plan, String reason) {
    /** The same, held back from learning texts by heart. */
    Planned steadied(double averagedShare, double adversarialShift) {
        return new Planned(plan.steadied(averagedShare, adversarialShift), reason);
    }
}
