package steelyard.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;
import steelyard.tune.train.Regime;

class PlansTest {
    private static final List<String> LABELS = List.of("glad", "cross");

    @Test
    void autoTakesContrastiveUpToSixteenExamplesAClassAndSaysWhy() {
        Planned few = plans(TuneOptions.DEFAULTS).forClasses(labelled(32));
        assertThat(few.plan().regime()).isEqualTo(new Regime.Contrastive());
        assertThat(few.reason()).isEqualTo("16.0 examples a class, 16 or fewer");
        Planned more = plans(TuneOptions.DEFAULTS).forClasses(labelled(33));
        assertThat(more.plan().regime()).isEqualTo(new Regime.Full(false));
        assertThat(more.reason()).isEqualTo("16.5 examples a class, more than 16");
    }

    @Test
    void smallTasksGetMorePassesThanLargeOnes() {
        Plans plans = plans(TuneOptions.of(RegimeChoice.FULL));
        assertThat(plans.forClasses(labelled(100)).plan().passes().epochs()).isEqualTo(12);
        assertThat(plans.forClasses(labelled(2_000)).plan().passes().epochs()).isEqualTo(3);
        assertThat(plans.forClasses(labelled(20_001)).plan().passes().epochs()).isEqualTo(2);
    }

    @Test
    void onlyAFullTrainingOnManyLabelsMeetsAnAdversary() {
        Plans full = plans(TuneOptions.of(RegimeChoice.FULL));
        assertThat(shift(full.forClasses(labelled(20_000)))).isZero();
        Planned many = full.forClasses(labelled(20_001));
        assertThat(shift(many)).isEqualTo(0.1);
        assertThat(many.plan().dropout()).isEqualTo(0.1);
        assertThat(shift(full.forClasses(examples(TaskKind.QA, 20_001))))
                .as("answers by heart: not measured")
                .isZero();
        for (RegimeChoice other : List.of(RegimeChoice.LORA, RegimeChoice.HEAD, RegimeChoice.CONTRASTIVE)) {
            assertThat(shift(plans(TuneOptions.of(other)).forClasses(labelled(20_001))))
                    .as(other.toString())
                    .isZero();
        }
    }

    private static double shift(Planned planned) {
        return planned.plan().rates().adversarialShift();
    }

    @Test
    void whatTheUserWantsGoesBeforeWhatIsUsualForEveryHead() {
        TuneOptions options = new TuneOptions(
                RegimeChoice.LORA,
                OptionalDouble.of(90),
                OptionalInt.of(7),
                OptionalDouble.of(2e-4),
                OptionalDouble.of(0.3),
                false,
                TuneOptions.LoraOptions.DEFAULTS);
        Plans plans = plans(options);
        for (Planned planned : List.of(plans.forClasses(labelled(10)), plans.forReading(10), plans.forSummaries())) {
            assertThat(planned.plan().regime()).isInstanceOf(Regime.Lora.class);
            assertThat(planned.plan().passes().epochs()).isEqualTo(7);
            assertThat(planned.plan().passes().budgetSeconds()).isEqualTo(90.0);
            assertThat(planned.plan().rates().encoder()).isEqualTo(2e-4);
            assertThat(planned.plan().dropout()).isEqualTo(0.3);
            assertThat(planned.reason()).isEqualTo("asked for");
        }
    }

    @Test
    void headsWithoutClassesAreNotTrainedByContrastAndSayWhy() {
        Plans plans = plans(TuneOptions.of(RegimeChoice.CONTRASTIVE));
        assertThat(plans.forReading(10).plan().regime()).isEqualTo(new Regime.Full(false));
        assertThat(plans.forSummaries().plan().regime()).isEqualTo(new Regime.Head());
        assertThat(List.of(plans.forReading(10).reason(), plans.forSummaries().reason()))
                .allMatch(reason -> reason.startsWith("contrastive needs classes"));
    }

    private static Plans plans(TuneOptions options) {
        return new Plans(new TuneSettings(options, 7, 2, System::nanoTime, System::nanoTime));
    }

    private static TrainingView labelled(int count) {
        return examples(TaskKind.CLASSIFICATION, count);
    }

    private static TrainingView examples(TaskKind kind, int count) {
        List<Example> examples = IntStream.range(0, count)
                .mapToObj(i -> new Example(new Question("q" + i, "text " + i), new Gold.Label(LABELS.get(i % 2))))
                .toList();
        TaskCard card = new TaskCard("moods", kind, "", "", LABELS);
        return new TrainingView(card, List.of(), examples, List.of());
    }
}
