package steelyard.rag;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chat.Chat;
import steelyard.rag.chat.ChatAnswerGenerator;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.generate.Calibration;
import steelyard.rag.generate.ExtractiveGenerator;
import steelyard.rag.generate.Generator;
import steelyard.rag.index.IndexOrigin;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.task.Footprint;
import steelyard.task.Solver;

/** Answers from an index that {@link IndexMirror} made, as {@link RagMethod} does from the documents of a task. */
public final class IndexAnswers {
    private IndexAnswers() {}

    /** What an index is made with that is made now. */
    public static IndexOrigin origin(BaseModel base) {
        return new IndexOrigin(base.name(), base.fingerprint(), PassageSplitter.SETTINGS);
    }

    /**
     * Opens what was committed last.
     *
     * @param folder of the index
     * @param origin what the index must have been made with
     * @param encoder of the model that the index was made with; stays the caller's and must outlive the solver
     * @param nanos a clock such as {@code System::nanoTime}
     * @return a solver that owns the open index
     * @throws steelyard.rag.index.IndexException if there is no index that can be used
     */
    public static Solver open(Path folder, IndexOrigin origin, Encoder encoder, LongSupplier nanos) {
        return open(folder, origin, Optional.empty(), encoder, nanos);
    }

    /**
     * Opens what was committed last, and may let a chat model answer from it.
     *
     * @param folder of the index
     * @param origin what the index must have been made with
     * @param chat makes the answers; empty for the built-in generator
     * @param encoder of the model that the index was made with; stays the caller's and must outlive the solver
     * @param nanos a clock such as {@code System::nanoTime}
     * @return a solver that owns the open index
     * @throws steelyard.rag.index.IndexException if there is no index that can be used
     */
    public static Solver open(
            Path folder, IndexOrigin origin, Optional<Chat> chat, Encoder encoder, LongSupplier nanos) {
        PassageIndex index = PassageIndex.open(folder, origin);
        Generator generator = chat.<Generator>map(ChatAnswerGenerator::new).orElseGet(() -> extractive(index));
        return of(index, generator, encoder, nanos);
    }

    private static Generator extractive(PassageIndex index) {
        return new ExtractiveGenerator(index, Calibration.DEFAULT);
    }

    /** Answers from a state of an index, which the solver closes. */
    private static Solver of(PassageIndex index, Generator generator, Encoder encoder, LongSupplier nanos) {
        Map<String, String> notes = Map.of("passages", Integer.toString(index.size()));
        return new RagSolver(
                new RagSolver.Pipeline(
                        TextRole.QUERY, index, new FusedRetriever(index), AnswerPreparation.HITS, generator),
                new Footprint(index.bytes(), false, notes),
                encoder,
                nanos);
    }
}
