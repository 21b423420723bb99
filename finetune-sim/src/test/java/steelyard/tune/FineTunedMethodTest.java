package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskCard;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.export.ModelCache;

/** The real base model, trained on a handful of texts. */
class FineTunedMethodTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    private static final TrainingView MOODS = labelled(
            List.of("glad", "cross"),
            example("a1", "What a lovely crossing, we enjoyed every minute of it", "glad"),
            example("a2", "The crew were kind and the soup was hot", "glad"),
            example("a3", "Best trip in years, thank you all", "glad"),
            example("a4", "My children still talk about the seals, wonderful day", "glad"),
            example("b1", "Two hours late and nobody told us why", "cross"),
            example("b2", "Rude staff, cold food, never again", "cross"),
            example("b3", "The cabin smelled and the lift was broken", "cross"),
            example("b4", "A miserable night in a dirty waiting room", "cross"));

    @TempDir
    Path folder;

    @Test
    void aTextLikeTheTrainingTextsGetsTheirLabel() {
        try (Solver solver = prepare(MOODS)) {
            assertThat(solve(solver, "Kind crew and a wonderful hot meal").text())
                    .isEqualTo("glad");
            Answer answer = solve(solver, "Nobody told us that the filthy ship was late");
            assertThat(answer.text()).isEqualTo("cross");
            assertThat(answer.scores()).containsOnlyKeys("glad", "cross");
            assertThat(answer.scores().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isBetween(0.999999, 1.000001);
            assertThat(answer.evidence()).isEmpty();
            assertThat(answer.stages()).hasSize(1);
        }
    }

    @Test
    void theSecondPreparationComesFromTheCacheAndAnswersTheSame() {
        String text = "The soup was cold but the crew were kind";
        Answer first;
        try (Solver solver = prepare(MOODS)) {
            assertThat(solver.footprint().fromCache()).isFalse();
            assertThat(solver.footprint().savedCpu()).isZero();
            first = solve(solver, text);
        }
        try (Solver solver = prepare(MOODS)) {
            assertThat(solver.footprint().fromCache()).isTrue();
            assertThat(solver.footprint().savedCpu()).isPositive();
            assertThat(solve(solver, text).scores()).isEqualTo(first.scores());
        }
    }

    @Test
    void theSameSeedTrainsTheSameModelAgain() throws Exception {
        try (Solver solver = prepare(MOODS)) {
            solver.footprint();
        }
        Path model = onlyModel();
        byte[] first = Files.readAllBytes(model);
        Files.delete(model); // the cache has no whole model any more, so it is trained once more
        try (Solver solver = prepare(MOODS)) {
            assertThat(solver.footprint().fromCache()).isFalse();
        }
        assertThat(Files.readAllBytes(onlyModel())).isEqualTo(first);
    }

    @Test
    void anotherTaskOrSeedIsAnotherModel() throws Exception {
        try (Solver one = prepare(MOODS);
                Solver two = method(8).prepare(MOODS, Progress.NONE)) {
            assertThat(one.footprint().fromCache() || two.footprint().fromCache())
                    .isFalse();
        }
        TrainingView fewer =
                labelled(MOODS.card().labels(), MOODS.train().subList(0, 6).toArray(Example[]::new));
        try (Solver three = prepare(fewer)) {
            assertThat(three.footprint().fromCache()).isFalse();
        }
        try (Stream<Path> models = Files.list(folder)) {
            assertThat(models).hasSize(3);
        }
    }

    @Test
    void questionsAreAnsweredClosedBookWithTheAnswersOfTheTrainingQuestions() {
        List<Example> train = List.of(
                asked("q1", "How much does a bicycle cost?", "4 crowns"),
                asked("q2", "What do you charge for bikes?", "4 crowns"),
                asked("q3", "Who is the harbour master?", "Imke Sorrowby"),
                asked("q4", "Which person runs the harbour?", "imke sorrowby"),
                asked("q5", "When does the last coach leave?", "23:40"),
                asked("q6", "Is there a cinema on board?"));
        try (Solver solver = prepare(questions(train))) {
            assertThat(solve(solver, "what is the price for a bike").text()).isEqualTo("4 crowns");
            assertThat(solve(solver, "harbour master name").text()).isEqualTo("Imke Sorrowby");
            assertThat(solve(solver, "Is there a cinema on board the ship?").abstained())
                    .isTrue();
            assertThat(solve(solver, "anything").scores()).hasSize(4);
        }
    }

    @Test
    void aTaskWhoseExamplesHaveOneLabelOnlyIsAnsweredWithIt() {
        TrainingView one =
                labelled(List.of("glad", "cross"), MOODS.train().subList(0, 4).toArray(Example[]::new));
        try (Solver solver = prepare(one)) {
            assertThat(solve(solver, "anything at all").text()).isEqualTo("glad");
        }
    }

    @Test
    void labelsThatDifferInLetterCaseAloneAreDifferentClasses() {
        TrainingView odd = labelled(
                List.of("Yes", "yes", "no"),
                example("a1", "What a lovely crossing, we enjoyed every minute of it", "Yes"),
                example("a2", "The crew were kind and the soup was hot", "Yes"),
                example("b1", "How many crowns does a bicycle cost", "yes"),
                example("b2", "What is the price of a ticket for two", "yes"),
                example("c1", "Two hours late and nobody told us why", "no"),
                example("c2", "Rude staff, cold food, never again", "no"));
        try (Solver solver = prepare(odd)) {
            assertThat(solve(solver, "Kind crew and hot soup").text()).isEqualTo("Yes");
            assertThat(solve(solver, "What does a bicycle ticket cost").text()).isEqualTo("yes");
            assertThat(solve(solver, "Late again, rude and cold").text()).isEqualTo("no");
        }
    }

    @Test
    void whereTheDevSplitIsTooSmallToTellTheWholePlanIsTrainedAndItsEndKept() {
        try (Solver solver = prepare(MOODS)) { // one dev example
            assertThat(solver.footprint().notes()).containsEntry("passes", "12").containsEntry("best_pass", "12");
        }
    }

    @Test
    void aCacheThatCannotBeWrittenCostsNothingButTime() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        var method = method(file, 7);
        try (Solver solver = method.prepare(MOODS, Progress.NONE)) {
            assertThat(solver.footprint().notes().get("cache")).startsWith("not kept");
            assertThat(solve(solver, "Kind crew and a wonderful hot meal").text())
                    .isEqualTo("glad");
        }
    }

    @Test
    void withoutTrainingExamplesThereIsNothingToTrainOn() {
        assertThatThrownBy(() -> prepare(labelled(List.of("glad", "cross"))))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("'moods'")
                .hasMessageContaining("no training examples");
    }

    @Test
    void progressNamesEpochAndLoss() {
        List<String> details = new ArrayList<>();
        method(7)
                .prepare(
                        MOODS,
                        (work, done, total, detail) -> details.add(work + " " + done + "/" + total + " " + detail))
                .close();
        assertThat(details.getFirst()).matches("encoding training texts \\d+/\\d+ ");
        assertThat(details.stream()
                        .filter(detail -> detail.startsWith("training"))
                        .findFirst())
                .get(STRING)
                .matches("training 1/\\d+ pass 1, loss \\d+\\.\\d+");
        assertThat(details.getLast()).contains("pass 12");
    }

    private Solver prepare(TrainingView view) {
        return method(7).prepare(view, Progress.NONE);
    }

    private FineTunedMethod method(long seed) {
        return method(folder, seed);
    }

    private static FineTunedMethod method(Path cache, long seed) {
        var settings = new TuneSettings(TuneOptions.of(RegimeChoice.FULL), seed, 2, System::nanoTime, System::nanoTime);
        return new FineTunedMethod(new TunedModels(BASE, new ModelCache(cache), settings), settings);
    }

    private Path onlyModel() throws Exception {
        try (Stream<Path> models = Files.list(folder)) {
            return models.findFirst().orElseThrow().resolve("model.onnx");
        }
    }

    private static Answer solve(Solver solver, String text) {
        return solver.solve(new Question("x", text));
    }

    private static Example example(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }

    private static Example asked(String id, String text, String... answers) {
        return new Example(new Question(id, text), new Gold.Answers(List.of(answers), List.of()));
    }

    private static TrainingView labelled(List<String> labels, Example... train) {
        TaskCard card = new TaskCard("moods", TaskKind.CLASSIFICATION, "", "", labels);
        List<Example> examples = List.of(train);
        return new TrainingView(card, List.of(), examples, examples.isEmpty() ? examples : examples.subList(0, 1));
    }

    private static TrainingView questions(List<Example> train) {
        TaskCard card = new TaskCard("desk", TaskKind.QA, "", "", List.of());
        return new TrainingView(
                card, List.of(new Document("d", "Title", "# Title\n\nText.")), train, train.subList(0, 1));
    }
}
