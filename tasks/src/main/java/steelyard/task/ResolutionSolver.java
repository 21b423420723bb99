package steelyard.task;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds label and answer of a text with two solvers, one for each. It owns both.
 *
 * @param labels weighs the labels
 * @param answers answers from documents, or from memory
 */
public record ResolutionSolver(Solver labels, Solver answers) implements Solver {

    /**
     * Makes a method ready for both halves of a resolution task.
     *
     * @param labelMethod prepared on the {@link TrainingView#labelView()}
     * @param answerMethod prepared on the {@link TrainingView#answerView()}; may be the same
     */
    public static Solver prepare(Method labelMethod, Method answerMethod, TrainingView view, Progress progress) {
        Solver labels = labelMethod.prepare(view.labelView(), progress);
        try {
            return new ResolutionSolver(labels, answerMethod.prepare(view.answerView(), progress));
        } catch (RuntimeException e) {
            labels.close();
            throw e;
        }
    }

    /** The answer of the one with the label probabilities of the other; as confident as the less confident of both. */
    @Override
    public Answer solve(Question question) {
        Answer label = labels.solve(question);
        Answer answer = answers.solve(question);
        List<Evidence> evidence = new ArrayList<>(answer.evidence());
        evidence.addAll(label.evidence());
        double confidence = Math.min(label.confidence(), answer.confidence());
        return new Answer(answer.text(), confidence, label.scores(), evidence, answer.citations(), answer.stages())
                .withStages(label.stages());
    }

    @Override
    public Footprint footprint() {
        return labels.footprint().and(answers.footprint());
    }

    @Override
    public boolean asksServer() {
        return labels.asksServer() || answers.asksServer();
    }

    @Override
    public void close() {
        try {
            labels.close();
        } finally {
            answers.close();
        }
    }
}
