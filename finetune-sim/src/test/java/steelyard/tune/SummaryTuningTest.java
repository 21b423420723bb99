package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.task.Answer;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.SentenceScorer;
import steelyard.task.Solver;
import steelyard.task.StageTime;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.export.ModelCache;

/** The real base model, trained on a handful of small texts. */
class SummaryTuningTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final TrainingView PRICES = SmallTexts.view(SmallTexts.examples(8), List.of());

    @TempDir
    Path folder;

    @Test
    void aTextGetsTheSentenceThatIsLikeThoseOfTheTrainingSummaries() {
        String price = "A deck chair costs five crowns.";
        String text = "The road was closed by fallen trees. Bees came to the flowers early. " + price
                + " Nobody knows who built the tower.";
        try (Solver solver = prepare(RegimeChoice.HEAD, PRICES)) {
            ExtractiveSummary cut = ExtractiveSummary.of(new Question("x", text));
            List<Double> scores = ((SentenceScorer) solver).score(cut).values();
            assertThat(scores).hasSize(4);
            assertThat(scores.get(2)).isGreaterThan(Math.max(scores.get(1), scores.get(3)));
            assertThat(solve(solver, text).text()).contains(price);
        }
    }

    @Test
    void anAnswerHasItsSentencesInTheOrderOfTheTextAsEvidenceAndAConfidence() {
        TrainingView two = SmallTexts.view(
                List.of(SmallTexts.example("t", "Rain fell. Dogs bark. Cats sleep.", "Rain fell. Dogs bark.")),
                List.of());
        try (Solver solver = prepare(RegimeChoice.HEAD, two)) {
            Answer answer = solve(solver, "Snow fell. Birds sing. Fish swim. Bees hum.");
            assertThat(answer.text().lines()).hasSize(2);
            assertThat(answer.evidence())
                    .extracting(evidence -> evidence.start())
                    .isSorted();
            assertThat(answer.confidence()).isBetween(0.01, 0.99);
            assertThat(answer.stages()).extracting(StageTime::stage).containsExactly("score", "generate");
        }
    }

    @Test
    void theSecondPreparationComesFromTheCacheAndScoresTheSame() {
        ExtractiveSummary text = ExtractiveSummary.of(new Question("x", "Soup costs two crowns. It rained. We left."));
        List<Double> first;
        try (Solver solver = prepare(RegimeChoice.HEAD, PRICES)) {
            assertThat(solver.footprint().fromCache()).isFalse();
            first = ((SentenceScorer) solver).score(text).values();
        }
        try (Solver solver = prepare(RegimeChoice.HEAD, PRICES)) {
            assertThat(solver.footprint().fromCache()).isTrue();
            assertThat(((SentenceScorer) solver).score(text).values()).isEqualTo(first);
        }
    }

    @Test
    void theSameSeedTrainsTheSameModelAgain() throws Exception {
        TrainingView few = SmallTexts.view(SmallTexts.examples(3), List.of());
        prepare(RegimeChoice.FULL, few).close();
        Path model = onlyModel();
        byte[] first = Files.readAllBytes(model);
        Files.delete(model); // the cache has no whole model any more, so it is trained once more
        prepare(RegimeChoice.FULL, few).close();
        assertThat(Files.readAllBytes(onlyModel())).isEqualTo(first);
    }

    @Test
    void anotherRegimeIsAnotherModel() {
        TrainingView few = SmallTexts.view(SmallTexts.examples(2), List.of());
        prepare(RegimeChoice.HEAD, few).close();
        try (Solver lora = prepare(RegimeChoice.LORA, few)) {
            assertThat(lora.footprint().fromCache()).isFalse();
            assertThat(lora.footprint().notes().get("regime")).isEqualTo("lora (asked for)");
        }
    }

    @Test
    void oneTrainingTextIsEnoughToTrainOn() {
        try (Solver solver = prepare(RegimeChoice.FULL, SmallTexts.view(SmallTexts.examples(1), List.of()))) {
            assertThat(solve(solver, "One thing. Another thing. A third thing.").text())
                    .isNotBlank();
        }
    }

    @Test
    void aTextOfOneSentenceIsItsOwnSummary() {
        TrainingView one =
                SmallTexts.view(List.of(SmallTexts.example("t", "Only this was said.", "This was said.")), List.of());
        try (Solver solver = prepare(RegimeChoice.HEAD, one)) {
            assertThat(solve(solver, "Nothing else happened.").text()).isEqualTo("Nothing else happened.");
            assertThat(solve(solver, "🚢").text()).isEqualTo("🚢");
        }
    }

    @Test
    void allSentencesOfAVeryLongTextAreScored() {
        String text = String.join(
                " ",
                IntStream.range(0, 300)
                        .mapToObj(i -> "In year " + i + " the harbour saw " + 7 * i + " ships and as many storms.")
                        .toList());
        String monster = "Word ".repeat(2000) + "ends here.";
        try (Solver solver = prepare(RegimeChoice.HEAD, PRICES)) {
            ExtractiveSummary cut = ExtractiveSummary.of(new Question("x", text + " " + monster));
            assertThat(((SentenceScorer) solver).score(cut).values()).hasSize(301);
        }
    }

    @Test
    void whereContrastIsAskedForTheHeadIsFittedAndSaysWhy() {
        try (Solver solver = prepare(RegimeChoice.CONTRASTIVE, PRICES)) {
            assertThat(solver.footprint().notes().get("regime"))
                    .isEqualTo("head (contrastive needs classes, and summaries have none)");
        }
    }

    @Test
    void withoutTrainingTextsThereIsNothingToTrainOn() {
        assertThatThrownBy(() -> prepare(RegimeChoice.HEAD, SmallTexts.view(List.of(), List.of())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("no training examples");
    }

    @Test
    void fineTuningHandlesSummaries() {
        assertThat(method(RegimeChoice.AUTO).handles(TaskKind.SUMMARIZATION)).isTrue();
    }

    private Solver prepare(RegimeChoice regime, TrainingView view) {
        return method(regime).prepare(view, Progress.NONE);
    }

    private FineTunedMethod method(RegimeChoice regime) {
        TuneSettings settings = new TuneSettings(TuneOptions.of(regime), 7, 2, System::nanoTime, System::nanoTime);
        return new FineTunedMethod(new TunedModels(BASE, new ModelCache(folder), settings), settings);
    }

    private Path onlyModel() throws Exception {
        try (Stream<Path> models = Files.list(folder)) {
            return models.findFirst().orElseThrow().resolve("model.onnx");
        }
    }

    private static Answer solve(Solver solver, String text) {
        return solver.solve(new Question("x", text));
    }
}
