package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;

class DevSplitTest {

    /** That many examples of each label, the labels taking turns. */
    private static List<Example> labelled(int... counts) {
        List<Example> examples = new ArrayList<>();
        for (int turn = 0; turn < IntStream.of(counts).max().orElseThrow(); turn++) {
            for (int label = 0; label < counts.length; label++) {
                if (turn < counts[label]) {
                    examples.add(example(examples.size(), new Gold.Label("L" + label)));
                }
            }
        }
        return examples;
    }

    private static List<Example> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> example(n, new Gold.Answers(List.of(), List.of())))
                .toList();
    }

    private static Example example(int n, Gold gold) {
        return new Example(new Question("%05d".formatted(n), "text"), gold);
    }

    private static long count(List<Example> examples, int label) {
        return examples.stream()
                .filter(example -> example.gold().equals(new Gold.Label("L" + label)))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "32, 0", "63, 0", "64, 10", "100, 15", "1000, 150", "60000, 2000"})
    void fifteenPercentAreTakenUpToTwoThousandAndNoneWhereTenWouldNotBeReached(int size, int expected) {
        assertThat(DevSplit.of(questions(size), 7).dev()).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -5})
    void bothPartsTogetherAreTheWholeAndKeepItsOrder(long seed) {
        List<Example> examples = labelled(40, 25, 3);

        DevSplit split = DevSplit.of(examples, seed);

        assertThat(split.train()).isSortedAccordingTo(Comparator.comparing(Example::id));
        assertThat(split.dev()).isSortedAccordingTo(Comparator.comparing(Example::id));
        assertThat(Stream.concat(split.train().stream(), split.dev().stream()))
                .containsExactlyInAnyOrderElementsOf(examples);
    }

    @Test
    void labelsAreTakenInProportion() {
        DevSplit split = DevSplit.of(labelled(100, 60, 40), 3);

        assertThat(split.dev()).hasSize(30);
        assertThat(count(split.dev(), 0)).isEqualTo(15);
        assertThat(count(split.dev(), 1)).isEqualTo(9);
        assertThat(count(split.dev(), 2)).isEqualTo(6);
    }

    @Test
    void roundingGoesToTheLabelThatLostMost() {
        // 15 % of 100 are 15; the labels' shares of them are 10.95, 2.55 and 1.5
        DevSplit split = DevSplit.of(labelled(73, 17, 10), 3);

        assertThat(count(split.dev(), 0)).isEqualTo(11);
        assertThat(count(split.dev(), 1)).isEqualTo(3);
        assertThat(count(split.dev(), 2)).isEqualTo(1);
    }

    @Test
    void eachLabelKeepsATrainingExample() {
        assertThat(count(DevSplit.of(labelled(1, 300), 3).train(), 0)).isEqualTo(1);
    }

    @Test
    void theSeedAloneDecides() {
        List<Example> examples = questions(100);

        assertThat(DevSplit.of(examples, 5)).isEqualTo(DevSplit.of(examples, 5));
        assertThat(DevSplit.of(examples, 5)).isNotEqualTo(DevSplit.of(examples, 6));
    }

    @Test
    void theChoiceIsTheSameOnEveryMachine() {
        assertThat(DevSplit.of(questions(64), 42).dev())
                .extracting(Example::id)
                .containsExactly(
                        "00009", "00018", "00031", "00035", "00039", "00040", "00045", "00053", "00060", "00063");
    }
}
