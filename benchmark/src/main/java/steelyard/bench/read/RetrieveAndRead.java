package steelyard.bench.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import steelyard.encoder.Encoder;
import steelyard.rag.PassageSearch;
import steelyard.rag.retrieve.Hit;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.read.Lesson;
import steelyard.tune.read.SpanReader;
import steelyard.tune.read.SpanReaders;

/**
 * Question answering by both: the frozen model retrieves passages, a reader that was fine-tuned on retrieved passages
 * marks the answer in them or finds none. Where no training answer stands in a passage (yes and no, free wording), there is
 * nothing to learn reading from, and the answer is the one of another method; the footprint says so.
 */
public final class RetrieveAndRead implements Method {
    /** Among SQuAD's training questions 96 % find their paragraph in five passages. */
    private static final int HITS = 5;

    /** Questions that the rule is chosen by, at the most; each costs the reading of {@link #HITS} passages. */
    private static final int TO_CHOOSE_BY = 300;

    private final Supplier<Encoder> encoder;
    private final DocumentSearches searches;
    private final SpanReaders readers;
    private final Method otherwise;
    private final long seed;
    private final LongSupplier nanos;

    /**
     * @param encoder the base model; stays the caller's and must outlive the solvers
     * @param readers trains readers
     * @param otherwise answers where there is nothing to learn reading from
     * @param seed of the choice of lessons
     * @param nanos a clock such as {@code System::nanoTime}
     */
    public RetrieveAndRead(
            Supplier<Encoder> encoder, SpanReaders readers, Method otherwise, long seed, LongSupplier nanos) {
        this(encoder, inMemory(encoder), readers, otherwise, seed, nanos);
    }

    private RetrieveAndRead(
            Supplier<Encoder> encoder,
            DocumentSearches searches,
            SpanReaders readers,
            Method otherwise,
            long seed,
            LongSupplier nanos) {
        this.encoder = encoder;
        this.searches = searches;
        this.readers = readers;
        this.otherwise = otherwise;
        this.seed = seed;
        this.nanos = nanos;
    }

    private static DocumentSearches inMemory(Supplier<Encoder> encoder) {
        return (documents, progress) -> PassageSearch.over(encoder.get(), documents, progress);
    }

    /** The same, but documents that are asked about are made searchable in another way. */
    public RetrieveAndRead searching(DocumentSearches other) {
        return new RetrieveAndRead(encoder, other, readers, otherwise, seed, nanos);
    }

    @Override
    public String name() {
        return "retrieve and read";
    }

    @Override
    public boolean handles(TaskKind kind) {
        return kind == TaskKind.QA;
    }

    @Override
    public Solver prepare(TrainingView view, Progress progress) {
        if (view.train().isEmpty()) {
            throw new TaskException("the task '" + view.card().name()
                    + "' has no training questions; a reader needs some to learn from");
        }
        if (view.trainingDocuments().isEmpty()) {
            PassageSearch both = searches.over(view.documents(), progress);
            return prepare(view, both, both, progress);
        }
        List<Document> all = new ArrayList<>(view.documents());
        all.addAll(view.trainingDocuments());
        try (PassageSearch training = PassageSearch.over(encoder.get(), all, progress)) {
            return prepare(view, training, searches.over(view.documents(), progress), progress);
        }
    }

    /** The solver owns {@code asked}, whatever happens to it. */
    private Solver prepare(TrainingView view, PassageSearch training, PassageSearch asked, Progress progress) {
        try {
            Lessons lessons = new Lessons(training, HITS);
            List<Lesson> train = lessons.of(view.train(), seed, progress);
            if (train.stream().noneMatch(Lesson::isAnswered)) {
                asked.close();
                return new Unread(otherwise.prepare(view, progress));
            }
            List<Lesson> dev = lessons.of(view.dev(), seed, progress);
            SpanReader reader = readers.prepare(train, dev, progress);
            try {
                return new ReadingSolver(asked, HITS, reader, rule(view.dev(), training, reader, progress), nanos);
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (RuntimeException e) {
            asked.close();
            throw e;
        }
    }

    private static ReadingRule rule(List<Example> dev, PassageSearch search, SpanReader reader, Progress progress) {
        List<Example> some = dev.subList(0, Math.min(dev.size(), TO_CHOOSE_BY));
        List<List<Hit>> found = search.findAll(
                some.stream().map(example -> example.question().text()).toList(), HITS, progress);
        RuleSearch rules = new RuleSearch();
        for (int i = 0; i < some.size(); i++) {
            String question = some.get(i).question().text();
            rules.add(ReadingSolver.read(reader, question, found.get(i)), Lessons.gold(some.get(i)));
            progress.at("reading dev questions", i + 1, some.size(), "");
        }
        return rules.best();
    }
}
