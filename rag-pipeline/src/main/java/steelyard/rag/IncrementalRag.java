package steelyard.rag;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.rag.generate.Calibration;
import steelyard.rag.generate.LabelVote;
import steelyard.rag.index.PassageIndex;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * {@link RagMethod} in service: its index stays in a folder from one preparation to the next, and only what changed is
 * encoded again. What the first preparation chose by training data (when to be silent, how neighbours vote) stays too. For
 * one task and one thread. Answers as {@code RagMethod} does when it is first prepared.
 */
public final class IncrementalRag implements Method, AutoCloseable {
    private final Path folder;
    private final BaseModel base;
    private final Supplier<Encoder> encoder;
    private final LongSupplier nanos;

    private Optional<KeptDocuments> documents = Optional.empty();
    private Optional<KeptExamples> examples = Optional.empty();
    private Optional<Calibration> calibration = Optional.empty();
    private Optional<LabelVote> vote = Optional.empty();

    /**
     * @param folder for the index; stays the caller's
     * @param base the model that encodes
     * @param encoder of that model; stays the caller's and must outlive the solvers
     * @param nanos a clock such as {@code System::nanoTime}, for the stages of each answer
     */
    public IncrementalRag(Path folder, BaseModel base, Supplier<Encoder> encoder, LongSupplier nanos) {
        this.folder = folder;
        this.base = base;
        this.encoder = encoder;
        this.nanos = nanos;
    }

    @Override
    public String name() {
        return "rag";
    }

    @Override
    public boolean handles(TaskKind kind) {
        return kind == TaskKind.QA || kind == TaskKind.CLASSIFICATION;
    }

    /** The first time as always; from then on with what changed. An earlier solver goes on with what it had. */
    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        return switch (view.kind()) {
            case QA -> answers(view, progress);
            case CLASSIFICATION -> labels(view, progress);
            case SUMMARIZATION, RESOLUTION ->
                throw new IllegalArgumentException(
                        "no index is kept for " + view.kind().id());
        };
    }

    private Solver answers(TrainingView view, Progress progress) {
        KeptDocuments kept = documents.orElseGet(() -> new KeptDocuments(folder, base, encoder));
        documents = Optional.of(kept);
        PassageIndex index = kept.current(view.documents(), progress);
        AnswerPreparation preparation = new AnswerPreparation(encoder.get(), progress, Optional.empty());
        Calibration chosen = calibration.orElseGet(() -> preparation.calibration(index, view));
        calibration = Optional.of(chosen);
        return preparation.solver(index, chosen, nanos);
    }

    private Solver labels(TrainingView view, Progress progress) {
        KeptExamples kept = examples.orElseGet(() -> new KeptExamples(folder, base, encoder));
        examples = Optional.of(kept);
        PassageIndex index = kept.current(view.train(), progress);
        LabelPreparation preparation = new LabelPreparation(encoder.get(), progress, Optional.empty());
        LabelVote chosen = vote.orElseGet(() -> preparation.bestVote(index, view));
        vote = Optional.of(chosen);
        return preparation.solver(index, chosen, view, nanos);
    }

    @Override
    public void close() {
        documents.ifPresent(KeptDocuments::close);
        examples.ifPresent(KeptExamples::close);
    }
}
