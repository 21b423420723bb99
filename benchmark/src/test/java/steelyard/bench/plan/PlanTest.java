package steelyard.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.method.BaselineMethod;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskException;

class PlanTest {
    private final List<Method> methods = List.of(new BaselineMethod(), LastWord.right("reader"));

    @Test
    void pairsEveryTaskWithEveryMethodThatHandlesItsKind() {
        Plan plan = plan(List.of(SmallTasks.parity(), SmallTasks.ferries()), methods, options(OptionalInt.empty()));
        assertThat(plan.cells())
                .extracting(cell -> cell.task().name() + "/" + cell.method().name())
                .containsExactly("parity/baseline", "parity/reader", "ferries/baseline");
    }

    @Test
    void aLimitTakesASeededSampleInFileOrderThatAllMethodsShare() {
        Task task = manyNumbers();
        List<Cell> cells =
                plan(List.of(task), methods, options(OptionalInt.of(5))).cells();
        List<Example> items = cells.get(0).items();
        assertThat(items).hasSize(5).isSubsetOf(task.splits().test());
        assertThat(items).isNotEqualTo(task.splits().test().subList(0, 5));
        assertThat(items)
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        task.splits().test().indexOf(a), task.splits().test().indexOf(b)));
        assertThat(cells.get(1).items()).isEqualTo(items);
        assertThat(plan(List.of(task), methods, options(OptionalInt.of(5)))
                        .cells()
                        .get(0)
                        .items())
                .isEqualTo(items);
        assertThat(cells.get(0).task().splits().train()).hasSize(6);
    }

    @Test
    void aLimitAboveTheSizeTakesAll() {
        Plan plan = plan(List.of(SmallTasks.parity()), methods, options(OptionalInt.of(50)));
        assertThat(plan.cells().get(0).items()).hasSize(4);
    }

    @Test
    void refusesATaskThatNoChosenMethodHandles() {
        assertThatThrownBy(() -> plan(
                        List.of(SmallTasks.ferries()), List.of(LastWord.right("reader")), options(OptionalInt.empty())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("reader")
                .hasMessageContaining("'ferries' of kind qa");
    }

    @Test
    void refusesTwoTasksOfOneName() {
        assertThatThrownBy(() ->
                        plan(List.of(SmallTasks.parity(), SmallTasks.parity()), methods, options(OptionalInt.empty())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("two tasks are called 'parity'");
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> options(OptionalInt.of(0))).hasMessageContaining("limit must be at least 1");
    }

    @Test
    void everySeedHasItsTurnWithEachMethodAndAllShareTheItems() {
        Task task = manyNumbers();
        List<Trial> trials = List.of(new Trial(42, List.of(task), methods), new Trial(43, List.of(task), methods));
        List<Cell> cells = Plan.of(trials, options(OptionalInt.of(5))).cells();
        assertThat(cells)
                .extracting(Cell::name)
                .containsExactly(
                        new CellName("parity", "baseline", 42),
                        new CellName("parity", "baseline", 43),
                        new CellName("parity", "reader", 42),
                        new CellName("parity", "reader", 43));
        assertThat(cells).extracting(Cell::items).containsOnly(cells.getFirst().items());
    }

    private static Plan plan(List<Task> tasks, List<Method> methods, RunOptions options) {
        return Plan.of(List.of(new Trial(42, tasks, methods)), options);
    }

    private static Task manyNumbers() {
        Task parity = SmallTasks.parity();
        Splits splits =
                new Splits(parity.splits().train(), parity.splits().dev(), SmallTasks.numbers("test", 100, 150));
        return new Task(parity.card(), List.of(), splits, parity.sha256());
    }

    private static RunOptions options(OptionalInt limit) {
        return new RunOptions(List.of(), List.of(), List.of(), Path.of("out"), 42, 1, 1, limit);
    }
}
