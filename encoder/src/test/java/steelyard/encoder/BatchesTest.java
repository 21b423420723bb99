package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
    @Test
    void textsOfOneLengthStandTogetherTheLongestFirst() {
        List<Tokens> texts =
                Stream.of(3, 9, 4, 3, 9, 9, 8).map(BatchesTest::tokens).toList();
        assertThat(Batches.byLength(texts, 18))
                .containsExactly(List.of(1, 4), List.of(5), List.of(6), List.of(2), List.of(0, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 512})
    void noBatchHoldsMoreTokensThanItMayButForASingleText(int size) {
        Random random = new Random(size);
        List<Tokens> texts =
                random.ints(300, 2, 200).mapToObj(BatchesTest::tokens).toList();
        List<List<Integer>> batches = Batches.byLength(texts, size);
        assertThat(batches.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 300).boxed().toList());
        assertThat(batches).allSatisfy(batch -> {
            int columns = texts.get(batch.getFirst()).length();
            assertThat(batch.size() == 1 || batch.size() * columns <= size).isTrue();
        });
    }

    @Test
    void noTextsMakeNoBatches() {
        assertThat(Batches.byLength(List.of(), 512)).isEmpty();
    }

    private static Tokens tokens(int length) {
        return new Tokens(new long[length]);
    }
}
