package steelyard.tune;

import java.util.List;
import java.util.Map;
import steelyard.encoder.OnnxModel;
import steelyard.task.Footprint;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.SummaryLength;
import steelyard.task.TrainingView;
import steelyard.tune.data.SentenceWindow;
import steelyard.tune.data.SummaryExample;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.OnnxSalience;
import steelyard.tune.train.SalienceTraining;
import steelyard.tune.train.Trained;

/** Fine-tuning for summaries: the base model learns which sentences of a text matter. */
final class SummaryTuning {
    /** Part of every cache key; to be raised when the meaning of a cached model changes. */
    private static final String FORMAT = "tuned-salience 1";

    private final TunedModels models;
    private final TuneSettings settings;

    /**
     * @param models cache and base model
     * @param settings seed, threads and clocks
     */
    SummaryTuning(TunedModels models, TuneSettings settings) {
        this.models = models;
        this.settings = settings;
    }

    /**
     * Trains, or takes what was trained before.
     *
     * @param name of the method, for the curve
     * @param view texts with summaries; at least one to learn from
     * @param progress told how far training is
     */
    Solver prepare(String name, TrainingView view, Progress progress) {
        int length = SummaryLength.of(view).sentences();
        Planned planned = new Plans(settings).forSummaries();
        TunedModels.Purpose purpose =
                new TunedModels.Purpose(ModelCard.SALIENCE, view.card().name(), view.kind());
        TunedModels.Made made = models.make(
                new TunedModels.Order(FORMAT, name, purpose, view.sha256(), planned, List.of()),
                SentenceWindow.MOST_TOKENS,
                (graph, tokenizer) -> {
                    List<SummaryExample> train = SummaryExample.of(view.train(), length, tokenizer);
                    List<SummaryExample> dev = SummaryExample.of(view.dev(), length, tokenizer);
                    Trained trained = new SalienceTraining(graph.weights(), planned.plan(), settings.nanos(), progress)
                            .train(train, dev, length);
                    return new TunedModels.Baked(OnnxSalience.bytes(graph, trained.weights()), trained);
                });
        Footprint sentences = new Footprint(0, false, Map.of("sentences", Integer.toString(length)));
        return new SalienceSolver(
                new OnnxModel(made.model().onnx(), OnnxSalience.OUTPUT, settings.threads()),
                models.tokenizer(SentenceWindow.MOST_TOKENS),
                length,
                settings.nanos(),
                made.footprint().and(sentences));
    }
}
