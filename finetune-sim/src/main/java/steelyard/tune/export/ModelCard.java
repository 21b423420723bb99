package steelyard.tune.export;

import java.util.List;
import java.util.Objects;
import steelyard.task.TaskKind;
import steelyard.tune.train.Epoch;
import steelyard.tune.train.TrainingPlan;

/**
 * How a tuned model came about and what its outputs mean.
 *
 * @param origin what it was made from, and what it gives
 * @param classes the name of each class, in the order of the logits; an empty name stands for "no answer"
 * @param plan how it was trained
 * @param reason why in this regime
 * @param curve the training curve, one point a pass
 * @param best the number of the pass whose weights these are
 * @param cut whether its time budget ended the training before its plan
 * @param seconds wall-clock time of the training
 * @param cpuSeconds processor time of the training, all threads together
 */
public record ModelCard(
        Origin origin,
        List<String> classes,
        TrainingPlan plan,
        String reason,
        List<Epoch> curve,
        int best,
        boolean cut,
        double seconds,
        double cpuSeconds) {
    /** The head that gives a logit for each class. */
    public static final String CLASSIFIER = "classifier";

    /** The head that marks the sentences a summary is made of. */
    public static final String SALIENCE = "salience";

    /** The head that marks where in a passage an answer begins and ends. */
    public static final String READER = "reader";

    /**
     * What a model was made from.
     *
     * @param head what stands on the encoder, such as {@link #CLASSIFIER}
     * @param task name of the task
     * @param kind what the task asks for; of a resolution task, the part that this model answers
     * @param base name of the base model
     * @param baseSha256 hash of the base model's ONNX file
     * @param dataSha256 hash of all that training could see
     */
    public record Origin(String head, String task, TaskKind kind, String base, String baseSha256, String dataSha256) {
        public Origin {
            Objects.requireNonNull(head, "head"); // a file may lack what no caller leaves out
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** The same, with another reason for its regime: a cached model may have been trained for another one. */
    public ModelCard because(String other) {
        return new ModelCard(origin, classes, plan, other, curve, best, cut, seconds, cpuSeconds);
    }

    public ModelCard {
        Objects.requireNonNull(origin, "origin");
        classes = List.copyOf(classes);
        curve = List.copyOf(curve);
    }
}
