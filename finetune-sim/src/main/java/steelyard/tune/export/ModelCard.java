package steelyard.tune.export;

import java.util.List;
import steelyard.tune.train.Epoch;

/**
 * How a tuned model came about and what its outputs mean.
 *
 * @param classes the name of each class, in the order of the logits; an empty name stands for "no answer"
 * @param curve the training curve, one point an epoch
 * @param best the number of the epoch whose weights these are
 * @param seconds wall-clock time of the training
 * @param cpuSeconds processor time of the training, all threads together
 */
public record ModelCard(List<String> classes, List<Epoch> curve, int best, double seconds, double cpuSeconds) {
    public ModelCard {
        classes = List.copyOf(classes);
        curve = List.copyOf(curve);
    }
}
