package steelyard.rag;

import java.util.Optional;
import java.util.function.LongSupplier;
import steelyard.encoder.Encoder;
import steelyard.rag.chat.Chat;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.ResolutionSolver;
import steelyard.task.Solver;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

/**
 * Retrieval-augmented generation over the frozen encoder: nothing is trained, everything is looked up. Classification
 * retrieves labelled training examples and lets them vote; question answering retrieves passages of the documents and
 * answers with words of theirs; resolution does both; summarization retrieves the sentences of a text that matter. Answers
 * and labels may also be made by a chat model, from what was retrieved. Solvers may be shared by threads, and stay usable
 * while the encoder is open.
 */
public final class RagMethod implements Method {
    private final Encoder encoder;
    private final LongSupplier nanos;
    private final Optional<Chat> chat;

    /**
     * Answers with words that stand in what was retrieved; no chat model is asked.
     *
     * @param encoder the base model; stays the caller's and must outlive the solvers
     * @param nanos a clock such as {@code System::nanoTime}, for the stages of each answer
     */
    public RagMethod(Encoder encoder, LongSupplier nanos) {
        this(encoder, nanos, Optional.empty());
    }

    /**
     * @param encoder the base model; stays the caller's and must outlive the solvers
     * @param nanos a clock such as {@code System::nanoTime}, for the stages of each answer
     * @param chat makes answers and labels, but not summaries; empty for the built-in generators
     */
    public RagMethod(Encoder encoder, LongSupplier nanos, Optional<Chat> chat) {
        this.encoder = encoder;
        this.nanos = nanos;
        this.chat = chat;
    }

    @Override
    public String name() {
        return "rag";
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
            case CLASSIFICATION -> new LabelPreparation(encoder, progress, chat).prepare(view, nanos);
            case QA -> new AnswerPreparation(encoder, progress, chat).prepare(view, nanos);
            case SUMMARIZATION -> new SummaryPreparation(encoder, progress).prepare(view, nanos);
            case RESOLUTION -> ResolutionSolver.prepare(this, this, view, progress);
        };
    }
}
