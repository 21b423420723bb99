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
        Plan plan = Plan.of(List.of(SmallTasks.parity(), SmallTasks.ferries()), methods, options(OptionalInt.empty()));
        assertThat(plan.cells())
                .extracting(cell -> cell.task().name() + "/" + cell.method().name())
                .containsExactly("parity/baseline", "parity/reader", "ferries/baseline");
    }

    @Test
    void aLimitTakesASeededSampleInFileOrderThatAllMethodsShare() {
        Task task = manyNumbers();
        List<Cell> cells =
                Plan.of(List.of(task), methods, options(OptionalInt.of(5))).cells();
        List<Example> items = cells.get(0).items();
        assertThat(items).hasSize(5).isSubsetOf(task.splits().test());
        assertThat(items).isNotEqualTo(task.splits().test().subList(0, 5));
        assertThat(items)
                .isSortedAccordingTo((a, b) -> Integer.compare(
                        task.splits().test().indexOf(a), task.splits().test().indexOf(b)));
        assertThat(cells.get(1).items()).isEqualTo(items);
        assertThat(Plan.of(List.of(task), methods, options(OptionalInt.of(5)))
                        .cells()
                        .get(0)
                        .items())
                .isEqualTo(items);
        assertThat(cells.get(0).task().splits().train()).hasSize(6);
    }

    @Test
    void aLimitAboveTheSizeTakesAll() {
        Plan plan = Plan.of(List.of(SmallTasks.parity()), methods, options(OptionalInt.of(50)));
        assertThat(plan.cells().get(0).items()).hasSize(4);
    }

    @Test
    void refusesATaskThatNoChosenMethodHandles() {
        assertThatThrownBy(() -> Plan.of(
                        List.of(SmallTasks.ferries()), List.of(LastWord.right("reader")), options(OptionalInt.empty())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("reader")
                .hasMessageContaining("'ferries' of kind qa");
    }

    @Test
    void refusesTwoTasksOfOneName() {
        assertThatThrownBy(() -> Plan.of(
                        List.of(SmallTasks.parity(), SmallTasks.parity()), methods, options(OptionalInt.empty())))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("two tasks are called 'parity'");
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> options(OptionalInt.of(0))).hasMessageContaining("limit must be at least 1");
    }

    private static Task manyNumbers() {
        Task parity = SmallTasks.parity();
        Splits splits =
                new Splits(parity.splits().train(), parity.splits().dev(), SmallTasks.numbers("test", 100, 150));
        return new Task(parity.card(), List.of(), splits, parity.sha256());
    }

    private static RunOptions options(OptionalInt limit) {
        return new RunOptions(List.of(), List.of(), List.of(), Path.of("out"), 42, 1, limit);
    }
}
