package steelyard.bench.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.bench.SmallTasks;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskException;

class SizesTest {
    /** Three examples of each class. */
    private final LabelPool parity = LabelPool.of(SmallTasks.parity());

    /** Three questions. */
    private final LabelPool ferries = LabelPool.of(SmallTasks.ferries());

    @Test
    void withoutAWishTheyDoubleUpToAll() {
        assertThat(Sizes.parse(List.of())).isEqualTo(Sizes.DOUBLING);
        assertThat(Sizes.DOUBLING.within(parity, "parity")).containsExactly(2, 3);
    }

    @Test
    void withoutAWishThereAreSixAtTheMostEvenlySpread() {
        assertThat(Sizes.DOUBLING.within(pool(32), "parity")).containsExactly(2, 4, 8, 16, 32);
        assertThat(Sizes.DOUBLING.within(pool(40), "parity")).containsExactly(2, 4, 8, 16, 32, 40);
        assertThat(Sizes.DOUBLING.within(pool(361), "parity")).containsExactly(2, 8, 16, 64, 128, 361);
    }

    /** So many examples of each class. */
    private static LabelPool pool(int size) {
        Task parity = SmallTasks.parity();
        Splits splits = new Splits(SmallTasks.numbers("train", 1, 2 * size), List.of(), List.of());
        return LabelPool.of(new Task(parity.card(), parity.documents(), splits, "a1"));
    }

    @Test
    void allIsTheLargestClassOrAllExamples() {
        assertThat(Sizes.parse(List.of("1", "all")).within(parity, "parity")).containsExactly(1, 3);
        assertThat(Sizes.parse(List.of("2", "all")).within(ferries, "ferries")).containsExactly(2, 3);
        assertThat(Sizes.parse(List.of("1", "3", "all")).within(parity, "parity"))
                .containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2,8,4   | do not rise: 4 comes after 8
                    2,2     | do not rise: 2 comes after 2
                    0,4     | at least 1, not 0
                    two     | two' is not a whole number
                    all,2   | all' is not a whole number, nor is it 'all' as the last one
                    all     | needs two sizes or more
                    """)
    void whatIsNoRisingListOfSizesIsSaidToBeSo(String words, String problem) {
        assertThatThrownBy(() -> Sizes.parse(List.of(words.split(","))))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aSizeLargerThanTheDataIsNamedWithWhatThereIs() {
        Sizes four = Sizes.parse(List.of("2", "4"));
        assertThatThrownBy(() -> four.within(parity, "parity"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("task 'parity': a training set of 4 a class is larger than the data")
                .hasMessageContaining("no class has more than 3 training examples");
        assertThatThrownBy(() -> four.within(ferries, "ferries"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(
                        "task 'ferries': a training set of 4 examples is larger than the data: there are 3");
    }

    @Test
    void oneSizeIsNoCurve() {
        assertThatThrownBy(() -> Sizes.parse(List.of("2")).within(parity, "parity"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("one size only, 2 a class");
    }
}
