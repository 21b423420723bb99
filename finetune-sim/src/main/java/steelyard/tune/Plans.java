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
    private static final int BATCH = 32;

    private Plans() {}

    static TrainingPlan forTask(TrainingView view, TuneSettings settings) {
        int examples = view.train().size();
        return switch (view.kind()) {
            case CLASSIFICATION -> plan(epochs(examples, 1600, 3, 12), settings);
            case QA -> plan(epochs(examples, 800, 4, 20), settings);
            case SUMMARIZATION, RESOLUTION ->
                throw new IllegalArgumentException(
                        "no classifier for " + view.kind().id());
        };
    }

    /** As many passes as show the network so many examples, within bounds. */
    private static int epochs(int examples, int shown, int fewest, int most) {
        return Math.clamp((shown + examples - 1) / examples, fewest, most);
    }

    private static TrainingPlan plan(int epochs, TuneSettings settings) {
        return new TrainingPlan(epochs, BATCH, 5e-5, 1e-3, 0.01, 0.1, 0.1, 1.0, 2, settings.seed(), settings.threads());
    }
}
