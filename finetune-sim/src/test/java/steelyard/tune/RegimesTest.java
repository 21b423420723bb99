package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.data.ClassExample;
import steelyard.tune.data.Classes;
import steelyard.tune.export.OnnxGraph;
import steelyard.tune.net.Matrix;
import steelyard.tune.net.Projection;
import steelyard.tune.train.ClassTraining;
import steelyard.tune.train.Passes;
import steelyard.tune.train.Trained;
import steelyard.tune.train.TrainingPlan;

/** What each regime changes, on the real base model and a handful of texts. */
class RegimesTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final Map<String, Matrix> BEFORE = new OnnxGraph(BASE.onnx()).weights();
    private static final String ENCODER_MATRIX = "encoder.layer.3.attention.self.query.weight";

    private static final List<String> THINGS = List.of(
            "ferry", "violin", "cherry", "hammer", "kitten", "window", "guitar", "carrot", "lorry", "pencil", "sofa",
            "teapot", "tiger", "jacket", "ladder", "candle", "rocket", "button", "mirror", "saddle", "anchor", "basket",
            "blanket", "bottle", "camera", "castle", "cheese", "clock", "donkey", "drum", "eagle", "engine", "flute",
            "garlic", "helmet", "island", "kettle", "lemon", "needle", "onion");

    @Test
    void headChangesNothingButTheHead() {
        Trained trained = train(RegimeChoice.HEAD, moods(4));
        assertThat(trained.weights()).containsOnlyKeys("classifier.weight", "classifier.bias");
        assertThat(trained.curve().getFirst().dev().score()).isEqualTo(1);
    }

    @Test
    void fullChangesEveryLayerAndNoEmbedding() {
        Trained trained = train(RegimeChoice.FULL, moods(4));
        assertThat(trained.weights()).hasSize(6 * 16 + 2);
        trained.weights().forEach((name, after) -> {
            assertThat(name).matches("(encoder|classifier)\\..*");
            assertThat(unchanged(name, after)).as(name).isFalse();
        });
    }

    @Test
    void fullTrainsTheEmbeddingTablesWhereItIsAsked() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.FULL,
                OptionalDouble.empty(),
                OptionalInt.of(1),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                true,
                TuneOptions.LoraOptions.DEFAULTS);
        Trained trained = train(options, moods(4));
        String words = "embeddings.word_embeddings.weight";
        assertThat(trained.weights()).containsKey(words);
        assertThat(unchanged(words, trained.weight(words))).isFalse();
    }

    @Test
    void loraChangesTheChosenMatricesByALowRankAndNothingElse() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.LORA,
                OptionalDouble.empty(),
                OptionalInt.of(3),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                new TuneOptions.LoraOptions(1, 2, List.of(Projection.QUERY, Projection.DOWN)));
        Trained trained = train(options, moods(4));
        assertThat(trained.weights().keySet())
                .hasSize(2 * 6 + 2)
                .contains(ENCODER_MATRIX, "encoder.layer.5.output.dense.weight", "classifier.bias")
                .doesNotContain("encoder.layer.5.attention.output.dense.weight");
        assertIsOfRankOne(ENCODER_MATRIX, trained.weight(ENCODER_MATRIX));
    }

    @Test
    void contrastiveTrainsTheEncoderThenFitsTheHead() {
        Trained trained = train(RegimeChoice.CONTRASTIVE, moods(4));
        assertThat(trained.weights()).hasSize(6 * 16 + 5 + 2); // layers, embedding tables with their norm, head
        assertThat(unchanged(ENCODER_MATRIX, trained.weight(ENCODER_MATRIX))).isFalse();
        assertThat(trained.curve().getFirst().trainLoss()).isPositive();
        assertThat(trained.curve().getFirst().dev().score()).isEqualTo(1);
    }

    @Test
    void contrastiveLearnsFromOneExampleAClass() {
        assertThat(train(RegimeChoice.CONTRASTIVE, moods(1))
                        .curve()
                        .getFirst()
                        .dev()
                        .score())
                .isEqualTo(1);
    }

    @Test
    void everyRegimeTakesASingleClass() {
        List<Example> glad = moods(4).stream()
                .filter(example -> example.gold().equals(new Gold.Label("glad")))
                .toList();
        for (RegimeChoice choice : List.of(RegimeChoice.HEAD, RegimeChoice.LORA, RegimeChoice.CONTRASTIVE)) {
            assertThat(train(choice, glad).curve().getLast().dev().score())
                    .as(choice.id())
                    .isEqualTo(1);
        }
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        for (RegimeChoice choice : List.of(RegimeChoice.LORA, RegimeChoice.CONTRASTIVE)) {
            Trained one = train(choice, moods(2));
            Trained two = train(choice, moods(2));
            one.weights()
                    .forEach((name, matrix) -> assertThat(two.weight(name).values())
                            .as("%s %s", choice.id(), name)
                            .isEqualTo(matrix.values()));
        }
    }

    @Test
    void trainingStopsWhenItsTimeIsOverAndKeepsWhatItHas() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.FULL,
                OptionalDouble.of(1e-6),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                TuneOptions.LoraOptions.DEFAULTS);
        Trained trained = train(options, moods(4));
        assertThat(trained.curve()).hasSize(1);
        assertThat(trained.weights()).containsKey(ENCODER_MATRIX);
        assertThat(trained.curve().getFirst().dev().score()).isGreaterThan(0.5); // the head begins at the class means
    }

    @Test
    void contrastiveLeavesTimeWithinItsBudgetForTheHeadToLearnAllClasses() {
        List<Example> things = new ArrayList<>();
        for (String thing : THINGS) {
            for (String frame : List.of("%s", "a %s", "the %s", "one %s", "my %s", "old %s", "new %s", "any %s")) {
                things.add(example(thing + things.size(), frame.formatted(thing), thing));
            }
        }
        TuneOptions options = new TuneOptions(
                RegimeChoice.CONTRASTIVE,
                OptionalDouble.of(1),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                TuneOptions.LoraOptions.DEFAULTS);
        AtomicLong clock = new AtomicLong();
        Trained trained = train(options, things, () -> clock.addAndGet(20_000_000)); // every look takes 20 ms
        assertThat(trained.cut()).isTrue();
        assertThat(trained.curve().getLast().dev().score()).isGreaterThan(0.9);
    }

    @Test
    void emptyAndVeryLongTextsAndOddLabelsAreLearnedLikeOthers() {
        List<Example> odd = List.of(
                example("1", ".", "été 🚢 \"quoted\"\t"),
                example("2", "word ".repeat(10_000), "a,b;c"),
                example("3", "\u200b?", "été 🚢 \"quoted\"\t"),
                example("4", "another word ".repeat(5_000), "a,b;c"));
        assertThat(train(RegimeChoice.HEAD, odd).curve().getFirst().dev().score())
                .isEqualTo(1);
    }

    private static Trained train(RegimeChoice choice, List<Example> examples) {
        return train(TuneOptions.of(choice), examples);
    }

    private static Trained train(TuneOptions options, List<Example> examples) {
        return train(options, examples, System::nanoTime);
    }

    private static Trained train(TuneOptions options, List<Example> examples, LongSupplier nanos) {
        TrainingView view = view(examples);
        TrainingPlan plan = new Plans(settings(options)).forClasses(view).plan();
        if (plan.passes().epochs() > 3) {
            Passes few =
                    new Passes(3, plan.passes().steps(), 8, 2, plan.passes().budgetSeconds());
            plan = new TrainingPlan(plan.regime(), few, plan.rates(), plan.dropout(), plan.seed(), plan.threads());
        }
        Classes classes = Classes.of(view);
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<ClassExample> texts = classes.examples(view.train(), tokenizer);
            return new ClassTraining(BEFORE, plan, nanos, Progress.NONE)
                    .train(texts, texts, classes.names().size());
        }
    }

    private static TuneSettings settings(TuneOptions options) {
        return new TuneSettings(options, 7, 2, System::nanoTime, System::nanoTime);
    }

    private static boolean unchanged(String name, Matrix after) {
        Matrix before = BEFORE.get(name);
        return before != null && Arrays.equals(before.values(), after.values());
    }

    /** In a matrix of rank one, every two rows are multiples of each other: a·d = b·c for any four corners. */
    private static void assertIsOfRankOne(String name, Matrix after) {
        float[] before = Objects.requireNonNull(BEFORE.get(name)).values();
        double[] change = IntStream.range(0, before.length)
                .mapToDouble(i -> after.values()[i] - before[i])
                .toArray();
        int largest = IntStream.range(0, change.length)
                .reduce((a, b) -> Math.abs(change[b]) > Math.abs(change[a]) ? b : a)
                .orElseThrow();
        assertThat(Math.abs(change[largest])).isGreaterThan(1e-6);
        int columns = after.columns();
        int row = largest / columns;
        int column = largest % columns;
        for (int i = 0; i < after.rows(); i += 7) {
            for (int j = 0; j < columns; j += 7) {
                double predicted = change[i * columns + column] * change[row * columns + j] / change[largest];
                assertThat(change[i * columns + j])
                        .as("%d, %d", i, j)
                        .isCloseTo(predicted, within(0.02 * Math.abs(change[largest])));
            }
        }
    }

    private static TrainingView view(List<Example> train) {
        List<String> labels = train.stream()
                .map(example -> example.gold().asLabel().orElseThrow())
                .distinct()
                .toList();
        TaskCard card = new TaskCard("moods", TaskKind.CLASSIFICATION, "", "", labels);
        return new TrainingView(card, List.of(), train, train);
    }

    /** That many texts of each of two moods. */
    private static List<Example> moods(int each) {
        List<String> glad = List.of(
                "What a lovely crossing, we enjoyed every minute of it",
                "The crew were kind and the soup was hot",
                "Best trip in years, thank you all",
                "My children still talk about the seals, wonderful day");
        List<String> cross = List.of(
                "Two hours late and nobody told us why",
                "Rude staff, cold food, never again",
                "The cabin smelled and the lift was broken",
                "A miserable night in a dirty waiting room");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            examples.add(example("g" + i, glad.get(i), "glad"));
            examples.add(example("c" + i, cross.get(i), "cross"));
        }
        return examples;
    }

    private static Example example(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }
}
