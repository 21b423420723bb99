package steelyard.rag;

import java.util.List;
import java.util.function.LongSupplier;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.generate.Generator;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.Hit;
import steelyard.rag.retrieve.Query;
import steelyard.rag.retrieve.Retriever;
import steelyard.task.Answer;
import steelyard.task.Footprint;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageClock;

/** Encodes a question, retrieves, generates. Owns the index, not the encoder. Threads may share it. */
final class RagSolver implements Solver {

    /**
     * What one kind of task needs.
     *
     * @param asked what a question is to the texts that are searched
     * @param index what is searched; the solver closes it
     * @param retriever how
     * @param hits how many passages the generator is given
     * @param generator what it makes of them
     */
    record Pipeline(TextRole asked, PassageIndex index, Retriever retriever, int hits, Generator generator) {}

    private final Pipeline pipeline;
    private final Encoder encoder;
    private final LongSupplier nanos;
    private final Footprint footprint;

    RagSolver(Pipeline pipeline, Footprint footprint, Encoder encoder, LongSupplier nanos) {
        this.pipeline = pipeline;
        this.footprint = footprint;
        this.encoder = encoder;
        this.nanos = nanos;
    }

    @Override
    public Answer solve(Question question) {
        StageClock clock = new StageClock(nanos);
        Query query = new Query(question.text(), encoder.encode(pipeline.asked(), question.text()));
        clock.lap("encode");
        List<Hit> hits = pipeline.retriever().retrieve(query, pipeline.hits());
        clock.lap("retrieve");
        Answer answer = pipeline.generator().generate(query, hits);
        clock.lap("generate");
        return answer.withStages(clock.stages());
    }

    @Override
    public Footprint footprint() {
        return footprint;
    }

    @Override
    public boolean asksServer() {
        return pipeline.generator().asksServer();
    }

    @Override
    public void close() {
        pipeline.index().close();
    }
}
