package steelyard.bench.method;

import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.ResolutionSolver;
import steelyard.task.Solver;
import steelyard.task.SummaryLength;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * The trivial answer: the label or the answer that the training split holds most often, whatever is asked; the first
 * sentences of a text as its summary. Without it no other number means anything.
 */
public final class BaselineMethod implements Method {
    /** Its name in reports. */
    public static final String NAME = "baseline";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean handles(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION, QA, SUMMARIZATION, RESOLUTION -> true;
        };
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        return switch (view.kind()) {
            case CLASSIFICATION -> new Constant(LabelShares.of(view).answer());
            case QA -> new Constant(FrequentAnswer.of(view));
            case SUMMARIZATION -> new LeadSolver(SummaryLength.of(view).sentences());
            case RESOLUTION -> ResolutionSolver.prepare(this, this, view, progress);
        };
    }

    private record Constant(Answer answer) implements Solver {
        @Override
        public Answer solve(Question question) {
            return answer;
        }

        @Override
        public Footprint footprint() {
            return Footprint.NONE;
        }

        @Override
        public void close() {}
    }
}
