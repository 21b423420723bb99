package steelyard.bench.method;

import java.util.LinkedHashMap;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Gold;
import steelyard.task.TaskException;
import steelyard.task.TrainingView;

/**
 * How the training split divides among the labels.
 *
 * @param shares a fraction for each label, in the labels' order; they sum to 1
 */
record LabelShares(Map<String, Double> shares) {

    static LabelShares of(TrainingView view) {
        if (view.train().isEmpty()) {
            throw new TaskException("the training split is empty; the majority label needs at least one example");
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String label : view.card().labels()) {
            Gold gold = new Gold.Label(label);
            double count = view.train().stream()
                    .filter(example -> example.gold().equals(gold))
                    .count();
            shares.put(label, count / view.train().size());
        }
        return new LabelShares(shares);
    }

    /** The majority label; of equally frequent ones the first. */
    Answer answer() {
        return Answer.label(shares);
    }
}
