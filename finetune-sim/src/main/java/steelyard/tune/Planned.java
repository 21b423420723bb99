package steelyard.tune;

import steelyard.tune.train.TrainingPlan;

/**
 * A plan with the reason for its regime.
 *
 * @param plan how to train
 * @param reason why in this way, for people
 */
public record Planned(TrainingPlan plan, String reason) {}
