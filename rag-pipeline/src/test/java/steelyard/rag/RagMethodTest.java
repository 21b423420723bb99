package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Evidence;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.StageTime;
import steelyard.task.TaskCard;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

class RagMethodTest {
    private static final Document FERRY =
            new Document("ferry", "Ferry", "# Ferry\n\nThe ferry leaves at nine. A ticket costs two coins.\n");

    /** Each look at it is a millisecond later. */
    private final AtomicLong clock = new AtomicLong();

    private final RagMethod rag = new RagMethod(new ToyEncoder(), () -> clock.addAndGet(1_000_000));

    @Test
    void readsALabelOffTheNearestTrainingExamples() {
        try (Solver solver = rag.prepare(moods(List.of()), Progress.NONE)) {
            Answer answer = solver.solve(new Question("q", "such a lovely morning"));

            assertThat(answer.text()).isEqualTo("good");
            assertThat(answer.evidence().getFirst().label()).isEqualTo("good");
            assertThat(answer.scores().keySet()).containsExactly("bad", "good");
        }
    }

    @Test
    void answersFromTheDocumentsWithTheQuoteAsEvidence() {
        try (Solver solver = rag.prepare(questions(List.of(FERRY), List.of()), Progress.NONE)) {
            Answer answer = solver.solve(new Question("q", "What does a ticket cost in coins?"));

            assertThat(answer.text()).contains("two");
            assertThat(answer.evidence().getFirst().document()).isEqualTo("ferry");
        }
    }

    @Test
    void summarizesATextBySentencesOfItInTheirOrderEachItsOwnEvidence() {
        Gold gold = new Gold.Summary(List.of("The ferry was late. Nobody was hurt."));
        String text = "The ferry was late. It rained. Nobody was hurt. It rained again.";
        Example example = new Example(new Question("t", text), gold);
        TrainingView view = new TrainingView(card(TaskKind.SUMMARIZATION), List.of(), List.of(example), List.of());
        try (Solver solver = rag.prepare(view, Progress.NONE)) {
            Answer answer = solver.solve(example.question());

            assertThat(answer.text().lines())
                    .hasSize(Integer.parseInt(solver.footprint().notes().get("sentences")))
                    .allMatch(text::contains);
            assertThat(answer.evidence())
                    .isSortedAccordingTo(Comparator.comparing(Evidence::start))
                    .allSatisfy(quote -> assertThat(text.substring(quote.start(), quote.end()))
                            .isEqualTo(quote.quote()));
            assertThat(answer.stages()).extracting(StageTime::stage).containsExactly("encode", "retrieve", "generate");
        }
    }

    @Test
    void resolvesATicketWithALabelOffItsNeighboursAndAnAnswerOutOfTheDocuments() {
        Gold gold = new Gold.Resolution("good", new Gold.Answers(List.of("two coins"), List.of("ferry")));
        Gold other = new Gold.Resolution("bad", new Gold.Answers(List.of(), List.of()));
        List<Example> train = List.of(
                new Example(new Question("t1", "what does a lovely ticket cost"), gold),
                new Example(new Question("t2", "a dreadful noise"), other));
        TrainingView view = new TrainingView(card(TaskKind.RESOLUTION), List.of(FERRY), train, List.of());
        try (Solver solver = rag.prepare(view, Progress.NONE)) {
            Answer answer = solver.solve(new Question("q", "What does a lovely ticket cost in coins?"));

            assertThat(answer.bestLabel()).contains("good");
            assertThat(answer.text()).contains("two");
            assertThat(answer.evidence().getFirst().document()).isEqualTo("ferry");
        }
    }

    @Test
    void timesEncodingRetrievingAndGenerating() {
        try (Solver solver = rag.prepare(moods(List.of()), Progress.NONE)) {
            Duration oneLook = Duration.ofMillis(1);

            assertThat(solver.solve(new Question("q", "lovely")).stages())
                    .containsExactly(
                            new StageTime("encode", oneLook),
                            new StageTime("retrieve", oneLook),
                            new StageTime("generate", oneLook));
        }
    }

    @Test
    void theSameQuestionGetsTheSameAnswerWhateverCameBefore() {
        try (Solver solver = rag.prepare(questions(List.of(FERRY), List.of()), Progress.NONE);
                Solver again = rag.prepare(questions(List.of(FERRY), List.of()), Progress.NONE)) {
            Question ticket = new Question("q", "What does a ticket cost?");
            Answer first = solver.solve(ticket);
            solver.solve(new Question("r", "When does the ferry leave?"));

            assertThat(solver.solve(ticket)).isEqualTo(first);
            assertThat(again.solve(ticket)).isEqualTo(first);
        }
    }

    @Test
    void theFootprintSaysWhatWasMadeAndChosen() {
        try (Solver labels = rag.prepare(moods(List.of()), Progress.NONE);
                Solver answers = rag.prepare(questions(List.of(FERRY), List.of()), Progress.NONE)) {
            assertThat(labels.footprint().bytes()).isPositive();
            assertThat(labels.footprint().notes())
                    .containsEntry("passages", "4")
                    .containsEntry("k", "16")
                    .containsEntry("temperature", "0.05");
            assertThat(answers.footprint().notes())
                    .containsEntry("passages", "1")
                    .containsEntry("dense weight", "0.4")
                    .containsEntry("threshold", "0.250");
        }
    }

    @Test
    void devExamplesChooseHowNeighboursVote() {
        List<Example> dev = IntStream.range(0, 12)
                .mapToObj(i -> label(
                        "d" + i, i % 2 == 0 ? "a lovely morning" : "a dreadful evening", i % 2 == 0 ? "good" : "bad"))
                .toList();
        try (Solver solver = rag.prepare(moods(dev), Progress.NONE)) {
            assertThat(solver.footprint().notes()).containsEntry("k", "4").containsEntry("temperature", "0.02");
        }
    }

    @Test
    void unanswerableDevQuestionsTeachItToAbstain() {
        List<Example> dev = List.of(
                question("d1", "So a ticket costs two coins?", "two coins"),
                question("d2", "The ferry leaves at nine under which captain?"));
        Question untold = new Question("q", "Which captain leaves the ferry at nine?");
        try (Solver trusting = rag.prepare(questions(List.of(FERRY), List.of()), Progress.NONE);
                Solver wary = rag.prepare(questions(List.of(FERRY), dev), Progress.NONE)) {
            assertThat(trusting.solve(untold).abstained()).isFalse();
            assertThat(wary.solve(untold).abstained()).isTrue();
            assertThat(wary.solve(new Question("r", "A ticket costs two coins?"))
                            .text())
                    .isEqualTo("A ticket costs two coins.");
        }
    }

    @Test
    void devQuestionsThatMayBeAboutOtherDocumentsTeachNothing() {
        Example elsewhere =
                new Example(new Question("d1", "Which captain leaves?"), new Gold.Answers(List.of("Imke"), List.of()));
        List<Example> dev = List.of(elsewhere, question("d2", "The ferry leaves at nine under which captain?"));
        try (Solver solver = rag.prepare(questions(List.of(FERRY), dev), Progress.NONE)) {
            assertThat(solver.footprint().notes()).containsEntry("threshold", "0.250");
        }
    }

    @Test
    void progressCountsEachWorkToItsEnd() {
        List<String> seen = new ArrayList<>();
        List<Example> many = IntStream.range(0, 300)
                .mapToObj(i -> label("t" + i, "text " + i, "good"))
                .toList();
        TrainingView view = new TrainingView(card(TaskKind.CLASSIFICATION), List.of(), many, List.of());

        rag.prepare(view, (work, done, total, detail) -> seen.add(work + " " + done + "/" + total))
                .close();

        assertThat(seen).containsExactly("encoding passages 256/300", "encoding passages 300/300");
    }

    @Test
    void withoutTextToRetrieveFromItSaysWhatToDo() {
        Document empty = new Document("empty", "Empty", "# Empty\n");

        assertThatExceptionOfType(TaskException.class)
                .isThrownBy(() -> rag.prepare(questions(List.of(empty), List.of()), Progress.NONE))
                .withMessageContaining("toy")
                .withMessageContaining("documents/*.md");
        assertThatExceptionOfType(TaskException.class)
                .isThrownBy(() -> rag.prepare(questions(List.of(), List.of()), Progress.NONE))
                .withMessageContaining("0 documents");
    }

    @Test
    void withoutTrainingExamplesItSaysWhatToDo() {
        TrainingView view = new TrainingView(card(TaskKind.CLASSIFICATION), List.of(), List.of(), List.of());

        assertThatExceptionOfType(TaskException.class)
                .isThrownBy(() -> rag.prepare(view, Progress.NONE))
                .withMessageContaining("train.jsonl");
    }

    private static TrainingView moods(List<Example> dev) {
        List<Example> train = List.of(
                label("t1", "what a lovely morning", "good"),
                label("t2", "lovely and kind", "good"),
                label("t3", "a dreadful evening", "bad"),
                label("t4", "dreadful noise", "bad"));
        return new TrainingView(card(TaskKind.CLASSIFICATION), List.of(), train, dev);
    }

    private static TrainingView questions(List<Document> documents, List<Example> dev) {
        return new TrainingView(card(TaskKind.QA), documents, List.of(), dev);
    }

    private static TaskCard card(TaskKind kind) {
        return new TaskCard("toy", kind, "", "", kind.hasLabels() ? List.of("bad", "good") : List.of());
    }

    private static Example label(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }

    private static Example question(String id, String text, String... answers) {
        return new Example(
                new Question(id, text),
                new Gold.Answers(List.of(answers), answers.length == 0 ? List.of() : List.of(FERRY.id())));
    }
}
