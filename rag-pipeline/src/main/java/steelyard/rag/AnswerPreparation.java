package steelyard.rag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.generate.ExtractiveGenerator;
import steelyard.rag.generate.Generator;
import steelyard.rag.generate.ThresholdSearch;
import steelyard.rag.index.PassageIndex;
import steelyard.rag.retrieve.FusedRetriever;
import steelyard.rag.retrieve.Query;
import steelyard.rag.retrieve.Retriever;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Footprint;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TrainingView;

/** Prepares question answering: the documents' passages are indexed, and the dev questions choose when to abstain. */
final class AnswerPreparation {
    /** Among SQuAD's training questions 96 % find their paragraph in five passages, and ten gave no better answers. */
    static final int HITS = 5;

    /** Questions that the threshold is chosen by, at the most; more would move it little. */
    private static final int TO_CHOOSE_BY = 400;

    private final Encoder encoder;
    private final TextEncoding encoding;

    AnswerPreparation(Encoder encoder, Progress progress) {
        this.encoder = encoder;
        this.encoding = new TextEncoding(encoder, progress);
    }

    Solver prepare(TrainingView view, LongSupplier nanos) {
        PassageIndex index = PassageIndex.build(encoding.passagesAndSentences(passages(view)));
        Retriever retriever = new FusedRetriever(index);
        double threshold = bestThreshold(index, retriever, view);
        Map<String, String> notes = Map.of(
                "passages", Integer.toString(index.size()),
                "k", Integer.toString(HITS),
                "dense weight", Double.toString(FusedRetriever.DENSE_WEIGHT),
                "threshold", String.format(Locale.ROOT, "%.3f", threshold));
        return new RagSolver(
                new RagSolver.Pipeline(
                        TextRole.QUERY, index, retriever, HITS, new ExtractiveGenerator(index, threshold)),
                new Footprint(index.bytes(), false, notes),
                encoder,
                nanos);
    }

    private List<Passage> passages(TrainingView view) {
        PassageSplitter splitter = new PassageSplitter(text -> encoder.fits(TextRole.PASSAGE, text));
        List<Passage> passages = view.documents().stream()
                .flatMap(document -> splitter.split(document).stream())
                .toList();
        if (passages.isEmpty()) {
            throw new TaskException(
                    "task " + view.card().name() + ": nothing to retrieve from, because its "
                            + view.documents().size()
                            + " documents hold no text below their headings; put the texts with the answers into documents/*.md");
        }
        return passages;
    }

    /** Nothing is trained here, so that training questions are as good to choose by as dev questions. */
    private double bestThreshold(PassageIndex index, Retriever retriever, TrainingView view) {
        Generator outspoken = new ExtractiveGenerator(index, 0);
        ThresholdSearch search = new ThresholdSearch();
        Set<String> documents = view.documents().stream().map(Document::id).collect(Collectors.toSet());
        List<Example> telling = Stream.concat(view.dev().stream(), view.train().stream())
                .filter(example -> isTelling(example, documents))
                .limit(TO_CHOOSE_BY)
                .toList();
        List<Query> queries = encoding.queries(TextRole.QUERY, telling);
        for (int i = 0; i < telling.size(); i++) {
            Query query = queries.get(i);
            search.add(outspoken.generate(query, retriever.retrieve(query, HITS)), gold(telling.get(i)));
        }
        return search.best();
    }

    /**
     * Whether it is known that the documents hold the answer, or that they don't. An answer without a document may be from
     * somewhere else, as when questions of other articles are imported for training.
     */
    private static boolean isTelling(Example example, Set<String> documents) {
        Gold.Answers gold = gold(example);
        return !gold.answerable() || gold.documents().stream().anyMatch(documents::contains);
    }

    private static Gold.Answers gold(Example example) {
        return example.gold()
                .asAnswers()
                .orElseThrow(() -> new IllegalArgumentException("question " + example.id() + " has no answers"));
    }
}
