package steelyard.rag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chat.Chat;
import steelyard.rag.chat.ChatLabelGenerator;
import steelyard.rag.chunk.Passage;
import steelyard.rag.generate.Generator;
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

/**
 * Prepares classification: the training examples are indexed, and the dev examples choose how they vote, unless a
 * chat model chooses the labels.
 */
final class LabelPreparation {
    private final Encoder encoder;
    private final TextEncoding encoding;
    private final Optional<Chat> chat;

    LabelPreparation(Encoder encoder, Progress progress, Optional<Chat> chat) {
        this.encoder = encoder;
        this.chat = chat;
        this.encoding = new TextEncoding(encoder, progress);
    }

    Solver prepare(TrainingView view, LongSupplier nanos) {
        if (view.train().isEmpty()) {
            throw new TaskException("task " + view.card().name()
                    + ": no training examples to retrieve labels from; add lines to train.jsonl");
        }
        PassageIndex index = PassageIndex.build(encoding.passages(
                TextRole.PEER, view.train().stream().map(Passage::of).toList()));
        LabelledExamples examples = examples(view);
        Labelling labelling = chat.map(model -> Labelling.by(model, examples))
                .orElseGet(() -> Labelling.by(bestVote(index, view), examples));
        return solver(index, labelling, nanos);
    }

    /** Lets the examples of an index vote, which the solver closes. */
    Solver solver(PassageIndex index, LabelVote vote, TrainingView view, LongSupplier nanos) {
        return solver(index, Labelling.by(vote, examples(view)), nanos);
    }

    private Solver solver(PassageIndex index, Labelling labelling, LongSupplier nanos) {
        Footprint footprint = new Footprint(index.bytes(), false, labelling.notes())
                .and(new Footprint(0, false, Map.of("passages", Integer.toString(index.size()))));
        return new RagSolver(
                new RagSolver.Pipeline(
                        TextRole.PEER, index, new DenseRetriever(index), labelling.hits(), labelling.generator()),
                footprint,
                encoder,
                nanos);
    }

    private static LabelledExamples examples(TrainingView view) {
        return LabelledExamples.of(view.card().labels(), view.train());
    }

    /**
     * How labels come about.
     *
     * @param hits how many examples are retrieved
     * @param generator what makes a label of them
     * @param notes for the report
     */
    private record Labelling(int hits, Generator generator, Map<String, String> notes) {
        static Labelling by(LabelVote vote, LabelledExamples examples) {
            Map<String, String> notes =
                    Map.of("k", Integer.toString(vote.k()), "temperature", Double.toString(vote.temperature()));
            return new Labelling(vote.k(), new NearestLabelGenerator(examples, vote), notes);
        }

        static Labelling by(Chat chat, LabelledExamples examples) {
            int hits = ChatLabelGenerator.EXAMPLES;
            Map<String, String> notes = Map.of("k", Integer.toString(hits), "generator", chat.toString());
            return new Labelling(hits, new ChatLabelGenerator(chat, examples), notes);
        }
    }

    /** How the examples of an index vote best on the dev examples. */
    LabelVote bestVote(PassageIndex index, TrainingView view) {
        Retriever retriever = new DenseRetriever(index);
        LabelVoteSearch search = new LabelVoteSearch(examples(view));
        List<Example> dev = view.dev();
        List<Query> queries = encoding.queries(TextRole.PEER, dev);
        for (int i = 0; i < dev.size(); i++) {
            search.add(retriever.retrieve(queries.get(i), LabelVoteSearch.NEIGHBOURS), dev.get(i));
        }
        return search.best();
    }
}
