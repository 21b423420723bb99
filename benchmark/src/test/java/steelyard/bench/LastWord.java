package steelyard.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.task.Footprint;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageTime;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * A method for {@link SmallTasks#parity()}: reads the number at a text's end and says how likely it is even.
 *
 * @param name its name
 * @param even the probability of {@code even} for a number
 */
public record LastWord(String name, ToDoubleFunction<Integer> even) implements Method {

    /** A method that is always right and always sure. */
    public static LastWord right(String name) {
        return new LastWord(name, number -> number % 2 == 0 ? 1 : 0);
    }

    @Override
    public boolean handles(TaskKind kind) {
        return kind == TaskKind.CLASSIFICATION;
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        progress.at("reading", view.train().size(), view.train().size(), "");
        return new Reader(view);
    }

    private final class Reader implements Solver {
        private final TrainingView view;

        Reader(TrainingView view) {
            this.view = view;
        }

        @Override
        public Answer solve(Question question) {
            String text = question.text();
            double probability = even.applyAsDouble(Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1)));
            Map<String, Double> scores = new LinkedHashMap<>();
            scores.put("even", probability);
            scores.put("odd", 1 - probability);
            Question nearest = view.train().get(0).question();
            return Answer.label(scores)
                    .withEvidence(List.of(Evidence.labelled(nearest, name, 1)))
                    .withStages(List.of(new StageTime(name, Duration.ofMillis(1))));
        }

        @Override
        public Footprint footprint() {
            return new Footprint(100, false, Map.of(name, "read"));
        }

        @Override
        public void close() {}
    }
}
