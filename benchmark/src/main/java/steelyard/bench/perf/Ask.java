package steelyard.bench.perf;

import java.util.List;
import java.util.stream.IntStream;
import steelyard.rag.IndexAnswers;
import steelyard.task.Answer;
import steelyard.task.Question;
import steelyard.task.Solver;

/** One question after the other to an index of ten thousand documents, in a warm process. */
final class Ask implements Comparison {
    private static final int QUESTIONS = 100;
    private static final int WORDS = 10;
    private static final double SHARE = 0.95;

    private final double limit;
    private final HandbookIndex made;
    private final Solver solver;
    private final Side ours;
    private int quotes;
    private int verbatim;

    /**
     * Writes the index and opens it.
     *
     * @param limit in seconds
     */
    Ask(double limit, Workload workload) {
        this.limit = limit;
        made = new HandbookIndex(workload);
        solver = IndexAnswers.open(made.folder().path(), made.origin(), made.encoder(), () -> 0);
        ours = new TypicalTime<>("ask", SHARE, questions(workload.texts()), this::ask);
    }

    /** The first words of texts that stand in the documents. */
    private static List<Question> questions(List<String> texts) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> {
                    List<String> words = List.of(texts.get(i % texts.size()).split(" "));
                    String asked = String.join(" ", words.subList(0, Math.min(WORDS, words.size())));
                    return new Question("q" + i, asked + "?");
                })
                .toList();
    }

    private void ask(Question question) {
        Answer answer = solver.solve(question);
        answer.evidence().forEach(quote -> {
            quotes++;
            String text = made.handbook().document(quote.document()).text();
            verbatim += text.startsWith(quote.quote(), quote.start()) ? 1 : 0;
        });
    }

    @Override
    public String title() {
        return "a question to %,d documents, warm, p95".formatted(Handbook.DOCUMENTS);
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public Side ours() {
        return ours;
    }

    @Override
    public Side theirs() {
        return new Limit("at most", limit);
    }

    @Override
    public double bar() {
        return 1;
    }

    @Override
    public Agreement agreement() {
        return new Agreement("quotes that stand where they say", quotes == 0 ? 0 : (double) verbatim / quotes, 1);
    }

    @Override
    public void close() {
        solver.close();
        made.close();
    }
}
