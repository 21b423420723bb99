package steelyard.tune;

import steelyard.task.TrainingView;
import steelyard.tune.train.TrainingPlan;

/**
 * Chooses a training plan by what a task asks and how many examples it has.
 *
 * <p>The rates are the usual ones for BERT encoders of this size (5e-5 for the encoder, more for the new head). Small
 * tasks get more passes, since a pass is few steps.
 */
final class Plans {
    private Plans() {}

    static TrainingPlan forTask(TrainingView view, TuneSettings settings) {
        int examples = view.train().size();
        return switch (view.kind()) {
            case CLASSIFICATION -> plan(examples < 1000 ? 16 : 32, epochs(examples, 100, 3, 12), settings);
            case QA -> plan(16, epochs(examples, 80, 4, 20), settings);
        };
    }

    private static int epochs(int examples, int steps, int fewest, int most) {
        int stepsAnEpoch = (examples + 15) / 16;
        return Math.clamp((steps + stepsAnEpoch - 1) / stepsAnEpoch, fewest, most);
    }

    private static TrainingPlan plan(int batch, int epochs, TuneSettings settings) {
        return new TrainingPlan(epochs, batch, 5e-5, 1e-3, 0.01, 0.1, 0.1, 1.0, 2, settings.seed(), settings.threads());
    }
}
