package steelyard.bench.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexRowsTest {
    private static final LikeReal VECTORS = new LikeReal(unitVectors(), 7);

    /** Twenty, each along an axis of its own. */
    private static float[][] unitVectors() {
        return IntStream.range(0, 20)
                .mapToObj(axis -> {
                    float[] vector = new float[32];
                    vector[axis] = 1;
                    return vector;
                })
                .toArray(float[][]::new);
    }

    @Test
    void madeVectorsAreUnitVectorsNearARealOneAndAlwaysTheSame() {
        for (long number = 0; number < 200; number++) {
            float[] vector = VECTORS.vector(number);
            double squares = 0;
            float largest = 0;
            for (float component : vector) {
                squares += component * component;
                largest = Math.max(largest, component);
            }
            assertThat(squares).isCloseTo(1, within(1e-5));
            assertThat(largest).isGreaterThan(0.4f);
            assertThat(VECTORS.vector(number)).isEqualTo(vector);
        }
        assertThat(VECTORS.vector(1)).isNotEqualTo(VECTORS.vector(2));
    }

    @Test
    void theTypicalTimeIsAPercentileOverTheThings() {
        AtomicLong clock = new AtomicLong();
        Side side = new TypicalTime<>(
                "sleeper", 0.5, List.of(5L, 1L, 3L), seconds -> clock.addAndGet(seconds * 1_000_000_000));

        assertThat(side.seconds(clock::get)).isCloseTo(3, within(1e-9));
    }

    @Test
    void theNearestOfAnIndexOverMadeVectorsAreFound() {
        try (NearestPassages nearest = new NearestPassages(VECTORS, 500)) {
            assertThat(nearest.recall().value()).isEqualTo(1);
            assertThat(nearest.side().seconds(new AtomicLong()::incrementAndGet))
                    .isPositive();
        }
    }

    @Test
    void aRevisedDocumentOfTheHandbookIsAnotherOneAndTheOthersStayAsTheyWere() {
        Handbook handbook = new Handbook(List.of("the ferry leaves", "bread is baked"));
        var before = handbook.hashes();
        handbook.revise(12);

        var after = handbook.hashes();
        assertThat(after.get(Handbook.id(12))).isNotEqualTo(before.get(Handbook.id(12)));
        after.put(Handbook.id(12), before.get(Handbook.id(12)));
        assertThat(after).isEqualTo(before).hasSize(Handbook.DOCUMENTS);
        assertThat(handbook.document(Handbook.id(12)).text())
                .contains(handbook.mark(12))
                .doesNotContain(handbook.markBefore(12));
    }
}
