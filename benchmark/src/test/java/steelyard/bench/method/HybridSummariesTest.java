package steelyard.bench.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import steelyard.bench.SmallTasks;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Footprint;
import steelyard.task.Gold;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.SentenceScorer;
import steelyard.task.SentenceScores;
import steelyard.task.Solver;
import steelyard.task.StageTime;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

class HybridSummariesTest {
    /** The summary of each text is its sentence about the ferry. */
    private static final List<Example> TEXTS = List.of(
            example("1", "The ferry sank. It rained hard. Dogs bark. Cows moo.", "The ferry sank."),
            example("2", "The ferry came. Snow fell softly. Birds sing. Owls hoot.", "The ferry came."));

    private final Scoring ferries = new Scoring("ferries", sentence -> sentence.contains("ferry") ? 0.9 : 0.1);
    private final Scoring weather = new Scoring("weather", sentence -> sentence.matches("(It|Snow).*") ? 0.9 : 0.1);

    @Test
    void trustsTheTunedSideWhereTheOtherChoosesWrongly() {
        // At 0.5 both have their sentence at √(0.9·0.1); a little more weight is enough, and the nearest to 0.5 is
        // taken
        assertThat(alpha(view(List.of(), tied()), weather, ferries)).isEqualTo("0.4");
        assertThat(alpha(view(List.of(), tied()), ferries, weather)).isEqualTo("0.6");
    }

    @Test
    void takesTheWeightFromDevAndNeverFromTrainingTexts() {
        List<Example> aboutWeather = List.of(
                example("3", "The ferry sank. It rained hard. Dogs bark. Cows moo.", "It rained hard."),
                example("4", "The ferry came. Snow fell softly. Birds sing. Owls hoot.", "Snow fell softly."));
        assertThat(alpha(view(TEXTS, aboutWeather), ferries, weather)).isEqualTo("0.4");
        List<Example> weatherFirst = List.of(
                example("7", "It rained hard. The ferry sank. Dogs bark. Cows moo.", "It rained hard."),
                example("8", "Snow fell softly. The ferry came. Birds sing. Owls hoot.", "Snow fell softly."));
        assertThat(alpha(view(weatherFirst, tied()), ferries, weather)).isEqualTo("0.6");
    }

    @Test
    void withoutDevTextsBothSidesWeighTheSame() {
        assertThat(alpha(view(TEXTS, List.of()), ferries, weather)).isEqualTo("0.5");
    }

    @Test
    void aSentenceNeedsTheWordOfBothSides() {
        SummaryPair.Opinions opinions = new SummaryPair.Opinions(
                new SentenceScores(List.of(0.9, 0.6), List.of()), new SentenceScores(List.of(0.0, 0.4), List.of()));
        assertThat(opinions.blend(0.5).get(0)).isEqualTo(Math.sqrt(0.9 * 0.01), within(1e-9));
        assertThat(opinions.blend(0.5).get(1)).isEqualTo(Math.sqrt(0.6 * 0.4), within(1e-9));
        assertThat(opinions.blend(1)).containsExactly(0.9, 0.6);
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        TrainingView two = view(
                List.of(example("t", "Rain fell. It was cold. Then nothing.", "Rain fell. It was cold.")), List.of());
        Answer answer = new HybridMethod(ferries, ferries, ferries)
                .prepare(two, Progress.NONE)
                .solve(new Question("q", "The ferry sank today. Today the ferry sank! Owls hoot."));
        assertThat(answer.text()).isEqualTo("The ferry sank today.\nOwls hoot.");
    }

    @Test
    void anAnswerHasEvidenceConfidenceAndTheStagesOfBoth() {
        Solver solver = new HybridMethod(ferries, weather, weather).prepare(view(TEXTS, List.of()), Progress.NONE);
        Answer answer = solver.solve(new Question("q", "Owls hoot. The ferry sank."));
        assertThat(answer.text()).isEqualTo("The ferry sank.");
        assertThat(answer.confidence()).isEqualTo(Math.sqrt(0.9 * 0.1), within(1e-9));
        assertThat(answer.evidence()).hasSize(1);
        assertThat(answer.stages()).extracting(StageTime::stage).containsExactly("ferries", "weather");
        assertThat(solver.footprint().notes()).containsKeys("ferries", "weather", "alpha");
    }

    @Test
    void aSideThatScoresNoSentencesIsNamedAsTheFault() {
        HybridMethod hybrid = new HybridMethod(new BaselineMethod(), ferries, ferries);
        TrainingView weatherView = SmallTasks.weather().trainingView();
        assertThat(hybrid.handles(TaskKind.SUMMARIZATION)).isTrue();
        assertThatThrownBy(() -> hybrid.prepare(weatherView, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scores no sentences");
    }

    /** Texts in which the weather comes before the ferry: where both sides weigh the same, the weather is taken. */
    private static List<Example> tied() {
        return List.of(
                example("5", "It rained hard. The ferry sank. Dogs bark. Cows moo.", "The ferry sank."),
                example("6", "Snow fell softly. The ferry came. Birds sing. Owls hoot.", "The ferry came."));
    }

    private static String alpha(TrainingView view, Method tuned, Method retrieved) {
        try (Solver solver = new HybridMethod(tuned, retrieved, retrieved).prepare(view, Progress.NONE)) {
            return solver.footprint().notes().getOrDefault("alpha", "none");
        }
    }

    private static TrainingView view(List<Example> train, List<Example> dev) {
        TaskCard card = new TaskCard("harbour", TaskKind.SUMMARIZATION, "", "", List.of());
        return new TrainingView(card, List.of(), train.isEmpty() ? TEXTS : train, dev);
    }

    private static Example example(String id, String text, String summary) {
        return new Example(new Question(id, text), new Gold.Summary(List.of(summary)));
    }

    /** Scores sentences one by one. */
    private record Scoring(String name, ToDoubleFunction<String> score) implements Method {
        @Override
        public boolean handles(TaskKind kind) {
            return kind == TaskKind.SUMMARIZATION;
        }

        @Override
        public Solver prepare(TrainingView view, Progress progress) {
            return new Scorer(name, score);
        }
    }

    private record Scorer(String name, ToDoubleFunction<String> score) implements Solver, SentenceScorer {
        @Override
        public SentenceScores score(ExtractiveSummary text) {
            return new SentenceScores(
                    text.texts().stream().map(score::applyAsDouble).toList(),
                    List.of(new StageTime(name, Duration.ofMillis(1))));
        }

        @Override
        public Answer solve(Question question) {
            throw new IllegalStateException("the hybrid asks for scores");
        }

        @Override
        public Footprint footprint() {
            return new Footprint(100, false, Map.of(name, "read"));
        }

        @Override
        public void close() {}
    }
}
