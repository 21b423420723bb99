package steelyard.rag;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.generate.LabelVote;
import steelyard.rag.generate.LabelVoteSearch;
import steelyard.rag.generate.LabelledExamples;
import steelyard.rag.generate.NearestLabelGenerator;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.DenseRetriever;
import steelyard.rag.retrieve.Query;
import steelyard.rag.retrieve.Retriever;
import steelyard.task.Example;
import steelyard.task.Footprint;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TrainingView;

/** Prepares classification: the training examples are indexed, and the dev examples choose how they vote. */
final class LabelPreparation {
    private final Encoder encoder;
    private final TextEncoding encoding;

    LabelPreparation(Encoder encoder, Progress progress) {
        this.encoder = encoder;
        this.encoding = new TextEncoding(encoder, progress);
    }

    Solver prepare(TrainingView view, LongSupplier nanos) {
        if (view.train().isEmpty()) {
            throw new TaskException("task " + view.card().name()
                    + ": no training examples to retrieve labels from; add lines to train.jsonl");
        }
        LabelledExamples examples = LabelledExamples.of(view.card().labels(), view.train());
        PassageIndex index = PassageIndex.build(encoding.passages(
                TextRole.PEER, view.train().stream().map(Passage::of).toList()));
        Retriever retriever = new DenseRetriever(index);
        LabelVote vote = bestVote(retriever, examples, view.dev());
        Map<String, String> notes = Map.of(
                "passages", Integer.toString(index.size()),
                "k", Integer.toString(vote.k()),
                "temperature", Double.toString(vote.temperature()));
        return new RagSolver(
                new RagSolver.Pipeline(
                        TextRole.PEER, index, retriever, vote.k(), new NearestLabelGenerator(examples, vote)),
                new Footprint(index.bytes(), false, notes),
                encoder,
                nanos);
    }

    private LabelVote bestVote(Retriever retriever, LabelledExamples examples, List<Example> dev) {
        LabelVoteSearch search = new LabelVoteSearch(examples);
        List<Query> queries = encoding.queries(TextRole.PEER, dev);
        for (int i = 0; i < dev.size(); i++) {
            search.add(retriever.retrieve(queries.get(i), LabelVoteSearch.NEIGHBOURS), dev.get(i));
        }
        return search.best();
    }
}
