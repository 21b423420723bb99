package steelyard.tune;

import java.io.UncheckedIOException;
import java.time.Duration;
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
import steelyard.task.TaskKind;
import steelyard.tune.export.ModelCache;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.export.TunedModel;
import steelyard.tune.train.Trained;

/** Tuned models, whatever their head: out of the cache where it has them, trained where it has not. */
public final class TunedModels {
    private final BaseModel base;
    private final ModelCache cache;
    private final TuneSettings settings;

    /**
     * @param base the model that is tuned
     * @param cache where tuned models are kept
     * @param settings seed, threads and clocks
     */
    public TunedModels(BaseModel base, ModelCache cache, TuneSettings settings) {
        this.base = base;
        this.cache = cache;
        this.settings = settings;
    }

    /**
     * What is wanted.
     *
     * @param format name and version of the head; to be changed when the meaning of a cached model changes
     * @param name what its training curve is called in reports
     * @param purpose what it is for
     * @param dataSha256 hash of all that it is trained on
     * @param planned how
     * @param classes the name of each class, in the order of the logits; empty for heads without classes
     */
    public record Order(
            String format, String name, Purpose purpose, String dataSha256, Planned planned, List<String> classes) {
        public Order {
            classes = List.copyOf(classes);
        }
    }

    /**
     * What a model is for. It names the model to people and does not decide what the model is.
     *
     * @param head what stands on the encoder, such as {@link ModelCard#CLASSIFIER}
     * @param task name of the task; empty where it is not known
     * @param kind what the task asks for
     */
    public record Purpose(String head, String task, TaskKind kind) {}

    /** Trains a model. */
    @FunctionalInterface
    public interface Recipe {
        /** Trains on top of the base model's weights. */
        Baked bake(OnnxGraph graph, SubwordTokenizer tokenizer);
    }

    /**
     * What a training gave.
     *
     * @param onnx the bytes of the ONNX file; not to be changed
     * @param trained weights and curve
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Baked(byte[] onnx, Trained trained) {}

    /**
     * A model ready to be opened.
     *
     * @param model file and card
     * @param footprint what making it took
     */
    public record Made(TunedModel model, Footprint footprint) {}

    /** A tokenizer of the base model's window, which the caller owns. */
    public SubwordTokenizer tokenizer() {
        return tokenizer(base.maxTokens());
    }

    /** A tokenizer of another window, which the caller owns. */
    SubwordTokenizer tokenizer(int maxTokens) {
        return new SubwordTokenizer(base.tokenizer(), maxTokens);
    }

    /** Finds the model, or trains and keeps it. */
    public Made make(Order order, Recipe recipe) {
        return make(order, base.maxTokens(), recipe);
    }

    /** The same with texts cut at another window, in tokens. */
    Made make(Order order, int maxTokens, Recipe recipe) {
        String key = key(order);
        Optional<TunedModel> known = cache.find(key)
                .map(cached -> new TunedModel(
                        cached.onnx(), cached.card().because(order.planned().reason())));
        TunedModel model = known.orElseGet(() -> train(order, maxTokens, recipe));
        Map<String, String> notes = notes(model.card());
        if (known.isEmpty()) {
            keep(key, model).ifPresent(reason -> notes.put("cache", reason));
        }
        LearningCurve curve = curve(order.name(), model.card());
        return new Made(
                model,
                new Footprint(
                        model.onnx().length,
                        known.isPresent(),
                        notes,
                        List.of(curve),
                        known.map(cached -> cpu(cached.card())).orElse(Duration.ZERO)));
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

    private String key(Order order) {
        ContentHash hash =
                new ContentHash().add(order.format()).add(base.sha256()).add(order.dataSha256());
        order.planned().plan().addTo(hash);
        return hash.hex();
    }

    private TunedModel train(Order order, int maxTokens, Recipe recipe) {
        long started = settings.nanos().getAsLong();
        long cpuStarted = settings.cpuNanos().getAsLong();
        Baked baked;
        try (SubwordTokenizer tokenizer = tokenizer(maxTokens)) {
            baked = recipe.bake(new OnnxGraph(base.onnx()), tokenizer);
        }
        double seconds = (settings.nanos().getAsLong() - started) / 1e9;
        double cpuSeconds = (settings.cpuNanos().getAsLong() - cpuStarted) / 1e9;
        Planned planned = order.planned();
        Trained trained = baked.trained();
        Purpose purpose = order.purpose();
        ModelCard card = new ModelCard(
                new ModelCard.Origin(
                        purpose.head(), purpose.task(), purpose.kind(), base.name(), base.sha256(), order.dataSha256()),
                order.classes(),
                planned.plan(),
                planned.reason(),
                trained.curve(),
                trained.best(),
                trained.cut(),
                seconds,
                cpuSeconds);
        return new TunedModel(baked.onnx(), card);
    }

    private static Duration cpu(ModelCard card) {
        return Duration.ofNanos(Math.round(card.cpuSeconds() * 1e9));
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
        if (card.cut()) {
            notes.put("cut", "by the time budget");
        }
        notes.put("batch", Integer.toString(card.plan().passes().batch()));
        notes.put("encoder_rate", Double.toString(card.plan().rates().encoder()));
        if (card.plan().rates().adversarialShift() > 0) {
            notes.put("adversarial_shift", Double.toString(card.plan().rates().adversarialShift()));
        }
        notes.put("training_seconds", String.format(Locale.ROOT, "%.1f", card.seconds()));
        notes.put("training_cpu_seconds", String.format(Locale.ROOT, "%.1f", card.cpuSeconds()));
        return notes;
    }
}
