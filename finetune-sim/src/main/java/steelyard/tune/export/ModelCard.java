package steelyard.tune.export;

import java.util.List;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.TrainingPlan;

/**
 * How a tuned model came about and what its outputs mean.
 *
 * @param classes the name of each class, in the order of the logits; an empty name stands for "no answer"
 * @param plan how it was trained
 * @param reason why in this regime
 * @param curve the training curve, one point a pass
 * @param best the number of the pass whose weights these are
 * @param seconds wall-clock time of the training
 * @param cpuSeconds processor time of the training, all threads together
 */
public record ModelCard(
        List<String> classes,
        TrainingPlan plan,
        String reason,
        List<Epoch> curve,
        int best,
        double seconds,
        double cpuSeconds) {
    public ModelCard {
        classes = List.copyOf(classes);
        curve = List.copyOf(curve);
    }
}
