package steelyard.tune;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.ContentHash;
import steelyard.task.Footprint;
import steelyard.task.LearningCurve;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.ResolutionSolver;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.data.ClassExample;
import steelyard.tune.data.Classes;
import steelyard.tune.export.ModelCache;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.OnnxClassifier;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.export.TunedModel;
import steelyard.tune.train.ClassTraining;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/**
 * Fine-tuning: changes the base model's weights on the training examples and answers from the weights alone.
 *
 * <p>Questions are answered closed book: nothing is looked up, no document is read.
 */
public final class FineTunedMethod implements Method {
    /** Part of every cache key; to be raised when the meaning of a cached model changes. */
    private static final String FORMAT = "tuned-classifier 2";

    private final BaseModel base;
    private final ModelCache cache;
    private final TuneSettings settings;

    /**
     * @param base the model that is tuned
     * @param cache where tuned models are kept
     * @param settings seed, threads and clocks
     */
    public FineTunedMethod(BaseModel base, ModelCache cache, TuneSettings settings) {
        this.base = base;
        this.cache = cache;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "finetuned";
    }

    @Override
    public boolean handles(TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION, QA, RESOLUTION -> true;
            case SUMMARIZATION -> false;
        };
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        if (view.train().isEmpty()) {
            throw new TaskException(
                    "the task '" + view.card().name() + "' has no training examples; fine-tuning needs some");
        }
        if (view.kind() == TaskKind.RESOLUTION) {
            return ResolutionSolver.prepare(this, this, view, progress);
        }
        Planned planned = new Plans(settings).forClasses(view);
        String key = key(view, planned.plan());
        Optional<TunedModel> known = cache.find(key);
        TunedModel model = known.orElseGet(() -> train(view, planned, progress));
        Map<String, String> notes = notes(model.card());
        if (known.isEmpty()) {
            keep(key, model).ifPresent(reason -> notes.put("cache", reason));
        }
        Footprint footprint =
                new Footprint(model.onnx().length, known.isPresent(), notes, List.of(curve(name(), model.card())));
        return new TunedSolver(model, new SubwordTokenizer(base.tokenizer(), base.maxTokens()), settings, footprint);
    }

    /** Keeps a model; if that fails nothing is lost but time, so the reason is noted and the work goes on. */
    private Optional<String> keep(String key, TunedModel model) {
        try {
            cache.put(key, model);
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of("not kept: " + e.getMessage() + " (" + e.getCause() + ")");
        }
    }

    private String key(TrainingView view, TrainingPlan plan) {
        ContentHash hash = new ContentHash().add(FORMAT).add(base.sha256()).add(view.sha256());
        plan.addTo(hash);
        return hash.hex();
    }

    private TunedModel train(TrainingView view, Planned planned, Progress progress) {
        long started = settings.nanos().getAsLong();
        long cpuStarted = settings.cpuNanos().getAsLong();
        OnnxGraph graph = new OnnxGraph(base.onnx());
        Classes classes = Classes.of(view);
        Trained trained;
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens())) {
            List<ClassExample> train = classes.examples(view.train(), tokenizer);
            List<ClassExample> dev = classes.examples(view.dev(), tokenizer);
            trained = new ClassTraining(graph.weights(), planned.plan(), settings.nanos(), progress)
                    .train(train, dev, classes.names().size());
        }
        byte[] onnx = OnnxClassifier.bytes(graph, trained.weights());
        double seconds = (settings.nanos().getAsLong() - started) / 1e9;
        double cpuSeconds = (settings.cpuNanos().getAsLong() - cpuStarted) / 1e9;
        ModelCard card = new ModelCard(
                classes.names(),
                planned.plan(),
                planned.reason(),
                trained.curve(),
                trained.best(),
                seconds,
                cpuSeconds);
        return new TunedModel(onnx, card);
    }

    private static LearningCurve curve(String name, ModelCard card) {
        return new LearningCurve(
                name,
                card.curve().stream()
                        .map(epoch -> new LearningCurve.Point(
                                epoch.number(),
                                epoch.trainLoss(),
                                epoch.dev().loss(),
                                epoch.dev().score(),
                                epoch.seconds()))
                        .toList());
    }

    private static Map<String, String> notes(ModelCard card) {
        Map<String, String> notes = new TreeMap<>();
        notes.put("regime", card.plan().regime().id() + " (" + card.reason() + ")");
        notes.put("passes", Integer.toString(card.curve().size()));
        notes.put("best_pass", Integer.toString(card.best()));
        notes.put("batch", Integer.toString(card.plan().passes().batch()));
        notes.put("encoder_rate", Double.toString(card.plan().rates().encoder()));
        notes.put("training_seconds", String.format(Locale.ROOT, "%.1f", card.seconds()));
        return notes;
    }
}
