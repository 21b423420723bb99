package steelyard.tune.read;

import java.util.List;
import steelyard.task.ContentHash;
import steelyard.task.Progress;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.tune.Planned;
import steelyard.tune.Plans;
import steelyard.tune.TuneSettings;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ModelCard;
import steelyard.tune.export.OnnxReader;
import steelyard.tune.train.Trained;

/** Makes span readers. */
public final class SpanReaders {
    private static final String FORMAT = "span-reader 11";

    private final TunedModels models;
    private final TuneSettings settings;

    /**
     * @param models cache and base model
     * @param settings seed, threads and clocks
     */
    public SpanReaders(TunedModels models, TuneSettings settings) {
        this.models = models;
        this.settings = settings;
    }

    /**
     * Trains a reader, or takes it out of the cache.
     *
     * @param train lessons with and without an answer
     * @param dev lessons to choose the pass by
     * @param progress told after each step
     * @return a reader that the caller owns and closes
     * @throws TaskException if no lesson has an answer
     */
    public SpanReader prepare(List<Lesson> train, List<Lesson> dev, Progress progress) {
        if (train.stream().noneMatch(Lesson::isAnswered)) {
            throw new TaskException("no training answer stands in a passage that was found for its question;"
                    + " a reader needs answers that are verbatim in the documents");
        }
        Planned planned = new Plans(settings).forReading(train.size());
        TunedModels.Made made = models.make(
                new TunedModels.Order(
                        FORMAT,
                        "reader",
                        new TunedModels.Purpose(ModelCard.READER, "", TaskKind.QA),
                        hash(train, dev),
                        planned,
                        List.of()),
                (graph, tokenizer) -> {
                    List<ReadingExample> whole = ReadingExample.of(train, tokenizer);
                    if (whole.stream().noneMatch(ReadingExample::isAnswered)) {
                        throw new TaskException("every training answer is too long to be shown whole in the "
                                + tokenizer.maxTokens() + " tokens that the model reads at once");
                    }
                    Trained trained = new ReaderTraining(graph.weights(), planned.plan(), settings.nanos(), progress)
                            .train(whole, ReadingExample.of(dev, tokenizer), tokenizer);
                    return new TunedModels.Baked(OnnxReader.bytes(graph, trained), trained);
                });
        return new SpanReader(made.model().onnx(), models.tokenizer(), settings.threads(), made.footprint());
    }

    private static String hash(List<Lesson> train, List<Lesson> dev) {
        ContentHash hash = new ContentHash();
        for (List<Lesson> lessons : List.of(train, dev)) {
            hash.add(lessons.size());
            lessons.forEach(lesson -> lesson.addTo(hash));
        }
        return hash.hex();
    }
}
