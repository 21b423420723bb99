package steelyard.tune;

import java.util.List;
import steelyard.encoder.OnnxModel;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.ResolutionSolver;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.data.ClassExample;
import steelyard.tune.data.Classes;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.OnnxClassifier;
import steelyard.tune.train.ClassTraining;
import steelyard.tune.train.Trained;

/**
 * Fine-tuning: changes the base model's weights on the training examples and answers from the weights alone.
 *
 * <p>Questions are answered closed book: nothing is looked up, no document is read.
 */
public final class FineTunedMethod implements Method {
    /** Part of every cache key; to be raised when the meaning of a cached model changes. */
    private static final String FORMAT = "tuned-classifier 5";

    private final TunedModels models;
    private final TuneSettings settings;

    /**
     * @param models cache and base model
     * @param settings seed, threads and clocks
     */
    public FineTunedMethod(TunedModels models, TuneSettings settings) {
        this.models = models;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "finetuned";
    }

    @Override
    public boolean handles(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION, QA, SUMMARIZATION, RESOLUTION -> true;
        };
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        requireExamples(view);
        if (view.kind() == TaskKind.RESOLUTION) {
            return ResolutionSolver.prepare(this, this, view, progress);
        }
        if (view.kind() == TaskKind.SUMMARIZATION) {
            return new SummaryTuning(models, settings).prepare(name(), view, progress);
        }
        return solver(tune(view, progress));
    }

    /**
     * The tuned model of a task of kind classification or qa: out of the cache, or trained and put there.
     *
     * @throws TaskException if there is nothing to train on
     */
    public TunedModels.Made tune(TrainingView view, Progress progress) {
        requireExamples(view);
        Planned planned = new Plans(settings).forClasses(view);
        Classes classes = Classes.of(view);
        TunedModels.Purpose purpose =
                new TunedModels.Purpose(ModelCard.CLASSIFIER, view.card().name(), view.kind());
        return models.make(
                new TunedModels.Order(FORMAT, name(), purpose, view.sha256(), planned, classes.names()),
                (graph, tokenizer) -> {
                    List<ClassExample> train = classes.examples(view.train(), tokenizer);
                    List<ClassExample> dev = classes.examples(view.dev(), tokenizer);
                    Trained trained = new ClassTraining(graph.weights(), planned.plan(), settings.nanos(), progress)
                            .train(train, dev, classes.names().size());
                    return new TunedModels.Baked(OnnxClassifier.bytes(graph, trained.weights()), trained);
                });
    }

    private static void requireExamples(TrainingView view) {
        if (view.train().isEmpty()) {
            throw new TaskException(
                    "the task '" + view.card().name() + "' has no training examples; fine-tuning needs some");
        }
    }

    /** Answers with a model that {@link #tune} gave. */
    public Solver solver(TunedModels.Made made) {
        OnnxModel graph = new OnnxModel(made.model().onnx(), OnnxClassifier.OUTPUT, settings.threads());
        List<String> classes = made.model().card().classes();
        return new TunedSolver(classes, graph, models.tokenizer(), settings.nanos(), made.footprint());
    }
}
