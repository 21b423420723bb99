package steelyard.rag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.encoder.Encoder;
import steelyard.encoder.TextRole;
import steelyard.rag.chat.Chat;
import steelyard.rag.chat.ChatAnswerGenerator;
import steelyard.rag.chunk.Passage;
import steelyard.rag.chunk.PassageSplitter;
import steelyard.rag.generate.Calibration;
import steelyard.rag.generate.CalibrationSearch;
import steelyard.rag.generate.ExtractiveGenerator;
import steelyard.rag.generate.Generator;
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

/**
 * Prepares question answering: the documents' passages are indexed, and the dev questions choose when to abstain, unless
 * a chat model answers.
 */
final class AnswerPreparation {
    /** Among SQuAD's training questions 96 % find their paragraph in five passages, and ten gave no better answers. */
    static final int HITS = 5;

    /** Questions that answers are calibrated by, at the most; more would change little. */
    private static final int TO_CHOOSE_BY = 400;

    private final Encoder encoder;
    private final TextEncoding encoding;
    private final Optional<Chat> chat;

    AnswerPreparation(Encoder encoder, Progress progress, Optional<Chat> chat) {
        this.encoder = encoder;
        this.encoding = new TextEncoding(encoder, progress);
        this.chat = chat;
    }

    Solver prepare(TrainingView view, LongSupplier nanos) {
        List<Passage> passages = passages(view);
        // A chat model reads whole passages; only the built-in generator weighs sentences.
        PassageIndex index = PassageIndex.build(
                chat.isPresent()
                        ? encoding.passages(TextRole.PASSAGE, passages)
                        : encoding.passagesAndSentences(passages));
        Answering answering = chat.map(Answering::by).orElseGet(() -> Answering.by(index, calibration(index, view)));
        return solver(index, answering, nanos);
    }

    /** Answers with words of the passages of an index, which the solver closes. */
    Solver solver(PassageIndex index, Calibration calibration, LongSupplier nanos) {
        return solver(index, Answering.by(index, calibration), nanos);
    }

    private Solver solver(PassageIndex index, Answering answering, LongSupplier nanos) {
        Map<String, String> notes = Map.of(
                "passages", Integer.toString(index.size()),
                "k", Integer.toString(HITS),
                "dense weight", Double.toString(FusedRetriever.DENSE_WEIGHT));
        return new RagSolver(
                new RagSolver.Pipeline(TextRole.QUERY, index, new FusedRetriever(index), HITS, answering.generator()),
                new Footprint(index.bytes(), false, notes).and(new Footprint(0, false, answering.notes())),
                encoder,
                nanos);
    }

    /**
     * How answers come about.
     *
     * @param generator what makes them
     * @param notes for the report
     */
    private record Answering(Generator generator, Map<String, String> notes) {
        static Answering by(PassageIndex index, Calibration calibration) {
            Map<String, String> notes =
                    Map.of("threshold", String.format(Locale.ROOT, "%.3f", calibration.threshold()));
            return new Answering(new ExtractiveGenerator(index, calibration), notes);
        }

        static Answering by(Chat chat) {
            return new Answering(new ChatAnswerGenerator(chat), Map.of("generator", chat.toString()));
        }
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
    Calibration calibration(PassageIndex index, TrainingView view) {
        Retriever retriever = new FusedRetriever(index);
        ExtractiveGenerator generator = new ExtractiveGenerator(index, Calibration.DEFAULT);
        CalibrationSearch search = new CalibrationSearch(Calibration.DEFAULT);
        Set<String> documents = view.documents().stream().map(Document::id).collect(Collectors.toSet());
        List<Example> telling = Stream.concat(view.dev().stream(), view.train().stream())
                .filter(example -> isTelling(example, documents))
                .limit(TO_CHOOSE_BY)
                .toList();
        List<Query> queries = encoding.queries(TextRole.QUERY, telling);
        for (int i = 0; i < telling.size(); i++) {
            Query query = queries.get(i);
            Gold.Answers gold = gold(telling.get(i));
            generator.draft(query, retriever.retrieve(query, HITS)).ifPresent(draft -> search.add(draft, gold));
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
