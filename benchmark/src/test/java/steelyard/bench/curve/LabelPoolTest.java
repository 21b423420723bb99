package steelyard.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.bench.SmallTasks;
import steelyard.task.Example;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskException;
import steelyard.task.TaskKind;

class LabelPoolTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void aSmallerTrainingSetLiesWithinALargerOneOfTheSameSeed(long seed) {
        LabelPool pool = LabelPool.of(numbers(40));
        List<Example> before = List.of();
        for (int size : new int[] {1, 2, 4, 8, 16, 20}) {
            List<Example> drawn = pool.draw(size, seed);
            assertThat(drawn).hasSize(2 * size).containsAll(before);
            assertThat(labels(drawn)).filteredOn("even"::equals).hasSize(size);
            before = drawn;
        }
    }

    @Test
    void anotherSeedDrawsOtherExamples() {
        LabelPool pool = LabelPool.of(numbers(40));
        assertThat(pool.draw(4, 1)).isEqualTo(pool.draw(4, 1)).isNotEqualTo(pool.draw(4, 2));
    }

    @Test
    void allExamplesAreTheTrainingSplitInTheOrderOfTheFile() {
        Task task = numbers(40);
        LabelPool pool = LabelPool.of(task);
        assertThat(pool.most()).isEqualTo(20);
        assertThat(pool.draw(20, 7)).isEqualTo(task.splits().train());
    }

    @Test
    void aClassWithFewerExamplesGivesAllThatItHas() {
        List<Example> train = new ArrayList<>(SmallTasks.numbers("even", 2, 2));
        for (int odd = 1; odd < 20; odd += 2) {
            train.addAll(SmallTasks.numbers("odd", odd, odd));
        }
        LabelPool pool = LabelPool.of(parity(train));
        assertThat(pool.most()).isEqualTo(10);
        assertThat(pool.examples(4)).isEqualTo(5);
        assertThat(labels(pool.draw(4, 1))).containsExactlyInAnyOrder("even", "odd", "odd", "odd", "odd");
    }

    @Test
    void withoutLabelsASizeCountsExamplesInAll() {
        LabelPool pool = LabelPool.of(SmallTasks.ferries());
        assertThat(pool.perClass()).isFalse();
        assertThat(pool.most()).isEqualTo(3);
        assertThat(pool.draw(2, 1)).hasSize(2);
    }

    @Test
    void oneClassIsNoCurve() {
        assertThatThrownBy(() -> LabelPool.of(parity(SmallTasks.numbers("train", 2, 2))))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("all 1 training examples have the label 'even'; a curve needs two classes");
    }

    @Test
    void aTaskWithoutTrainingExamplesIsNoCurve() {
        assertThatThrownBy(() -> LabelPool.of(parity(List.of())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("'parity' has no training examples");
    }

    @Test
    void settingsAreChosenOnAPartOfTheSameExamplesAndNeverOnDevOrTestItems() {
        Task task = numbers(200);
        LabelPool pool = LabelPool.of(task);
        TaskPlan plan = new TaskPlan(task, pool, task.splits().test(), List.of(4, 50, 100));
        for (int size : plan.sizes()) {
            Task small = plan.at(size, 7);
            List<Example> seen = new ArrayList<>(small.splits().train());
            seen.addAll(small.splits().dev());
            assertThat(seen).containsExactlyInAnyOrderElementsOf(pool.draw(size, 7));
            assertThat(seen).doesNotContainAnyElementsOf(task.splits().test());
            assertThat(seen).doesNotContainAnyElementsOf(task.splits().dev());
            assertThat(small.splits().test()).isEqualTo(task.splits().test());
        }
        assertThat(plan.at(4, 7).splits().dev()).isEmpty(); // fewer than ten would tell nothing
        assertThat(plan.at(50, 7).splits().dev()).hasSize(15);
    }

    private static Task numbers(int count) {
        return parity(SmallTasks.numbers("train", 1, count));
    }

    private static Task parity(List<Example> train) {
        return new Task(
                new TaskCard("parity", TaskKind.CLASSIFICATION, "Even or odd?", "", List.of("even", "odd")),
                List.of(),
                new Splits(train, SmallTasks.numbers("dev", 1, 10), SmallTasks.numbers("test", 1, 10)),
                "a1");
    }

    private static List<String> labels(List<Example> examples) {
        return examples.stream()
                .map(example -> example.gold().asLabel().orElseThrow())
                .toList();
    }
}
