package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static steelyard.tune.MoodTraining.example;
import static steelyard.tune.MoodTraining.moods;
import static steelyard.tune.MoodTraining.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.tune.train.Trained;

/** What is too little, too long or too odd to train on as usual: few classes, little time, strange texts. */
class TrainingLimitsTest {
    private static final List<String> THINGS = List.of(
            "ferry", "violin", "cherry", "hammer", "kitten", "window", "guitar", "carrot", "lorry", "pencil", "sofa",
            "teapot", "tiger", "jacket", "ladder", "candle", "rocket", "button", "mirror", "saddle", "anchor", "basket",
            "blanket", "bottle", "camera", "castle", "cheese", "clock", "donkey", "drum", "eagle", "engine", "flute",
            "garlic", "helmet", "island", "kettle", "lemon", "needle", "onion");

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
        for (RegimeChoice choice :
                List.of(RegimeChoice.HEAD, RegimeChoice.LORA, RegimeChoice.FULL, RegimeChoice.CONTRASTIVE)) {
            assertThat(train(choice, glad).curve().getLast().dev().score())
                    .as(choice.id())
                    .isEqualTo(1);
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
        assertThat(trained.weights()).containsKey("encoder.layer.3.attention.self.query.weight");
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
}
