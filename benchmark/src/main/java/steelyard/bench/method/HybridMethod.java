package steelyard.bench.method;

import java.util.ArrayList;
import java.util.List;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.ResolutionSolver;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * Fine-tuning and retrieval together. Labels: the probabilities of both, weighed by an α that the dev split chooses.
 * Answers: retrieved passages, read by a tuned reader. Summaries: sentences that are both salient and central. Generic over the methods; all prepare on the same view.
 */
public final class HybridMethod implements Method {
    /** Its name in reports. */
    public static final String NAME = "hybrid";

    private final Method tuned;
    private final Method retrieved;
    private final Method reading;

    /**
     * Joins methods.
     *
     * @param tuned answers from its weights
     * @param retrieved answers from what it finds, and brings the evidence
     * @param reading answers questions by reading what it finds
     */
    public HybridMethod(Method tuned, Method retrieved, Method reading) {
        this.tuned = tuned;
        this.retrieved = retrieved;
        this.reading = reading;
    }

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
        if (view.kind() == TaskKind.RESOLUTION) {
            return ResolutionSolver.prepare(this, reading, view, progress);
        }
        if (view.kind() == TaskKind.QA) {
            return reading.prepare(view, progress);
        }
        if (view.kind() == TaskKind.SUMMARIZATION) {
            return new HybridSummaries(tuned, retrieved).prepare(view, progress);
        }
        Solver tunedSolver = tuned.prepare(view, progress);
        try {
            Solver retrievedSolver = retrieved.prepare(view, progress);
            try {
                Pair pair = new Pair(tunedSolver, retrievedSolver, view.card().labels());
                return new HybridSolver(pair, alpha(pair, view.dev(), progress));
            } catch (RuntimeException e) {
                retrievedSolver.close();
                throw e;
            }
        } catch (RuntimeException e) {
            tunedSolver.close();
            throw e;
        }
    }

    private static Alpha alpha(Pair pair, List<Example> dev, Progress progress) {
        List<Alpha.Weighed> weighed = new ArrayList<>();
        for (Example example : dev) {
            if (!(example.gold() instanceof Gold.Label(String gold))) {
                throw new TaskException("dev item " + example.id() + " has no label to choose α by");
            }
            Pair.Opinions opinions = pair.on(example.question());
            weighed.add(new Alpha.Weighed(opinions.tunedOf(gold), opinions.retrievedOf(gold)));
            progress.at("choosing α on dev", weighed.size(), dev.size(), "");
        }
        return Alpha.choose(weighed);
    }
}
