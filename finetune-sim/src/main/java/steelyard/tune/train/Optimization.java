package steelyard.tune.train;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.ParameterTracker;
import java.util.LinkedHashMap;
import java.util.Map;
import steelyard.tune.net.Weights;

/** Moves weights against their gradients: AdamW, with one length limit on all gradients together. */
final class Optimization {
    private final Weights weights;
    private final double clip;
    private final AdamW decaying;
    private final AdamW plain;

    Optimization(Weights weights, TrainingPlan plan, LinearSchedule schedule) {
        this.weights = weights;
        this.clip = plan.clip();
        ParameterTracker rate = (name, step) -> (float)
                (schedule.factor(step) * (name.startsWith("classifier") ? plan.headRate() : plan.encoderRate()));
        this.decaying = Optimizer.adamW()
                .optLearningRateTracker(rate)
                .optWeightDecays((float) plan.weightDecay())
                .build();
        this.plain = Optimizer.adamW()
                .optLearningRateTracker(rate)
                .optWeightDecays(0f)
                .build();
    }

    /** One step; the gradients are zero afterwards. */
    void step() {
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        weights.trainable().forEach((name, weight) -> gradients.put(name, weight.getGradient()));
        limit(gradients.values());
        gradients.forEach((name, gradient) -> {
            NDArray weight = weights.get(name);
            (weight.getShape().dimension() > 1 ? decaying : plain).update(name, weight, gradient);
            gradient.close();
        });
    }

    private void limit(Iterable<NDArray> gradients) {
        double squares = 0;
        for (NDArray gradient : gradients) {
            try (NDArray norm = gradient.norm()) {
                double length = norm.getFloat();
                squares += length * length;
            }
        }
        double length = Math.sqrt(squares);
        if (length > clip) {
            for (NDArray gradient : gradients) {
                gradient.muli(clip / length);
            }
        }
    }
}
