package steelyard.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingMetricTest {
    private static final Map<String, Integer> GRADED = Map.of("a", 2, "b", 1, "c", 0, "d", -1);

    @Test
    void gainIsTheRelevanceAndFallsWithTheLogarithmOfTheRank() {
        // Found: b (1) at rank 2, a (2) at rank 4: 1/log2(3) + 2/log2(5) = 0.630930 + 0.861353 = 1.492283
        // Best: a, b: 2/log2(2) + 1/log2(3) = 2.630930
        assertThat(RankingMetric.NDCG_10.of(List.of("x", "b", "c", "a"), GRADED))
                .isEqualTo(1.492283 / 2.630930, within(1e-6));
    }

    @Test
    void aDocumentThatWasJudgedNotRelevantIsAsGoodAsOneThatWasNotJudged() {
        assertThat(RankingMetric.NDCG_10.of(List.of("d", "b"), GRADED))
                .isEqualTo(RankingMetric.NDCG_10.of(List.of("x", "b"), GRADED));
    }

    @Test
    void theEleventhDocumentCountsNeitherAsFoundNorAsBest() {
        Map<String, Integer> twelve =
                IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toMap(i -> "r" + i, i -> 1));
        List<String> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> "r" + i).toList();
        assertThat(RankingMetric.NDCG_10.of(ten, twelve)).isEqualTo(1, within(1e-12));

        assertThat(RankingMetric.NDCG_10.of(after(10, "a"), GRADED)).isZero();
        assertThat(RankingMetric.MRR_10.of(after(10, "a"), GRADED)).isZero();
    }

    @Test
    void reciprocalRankIsThatOfTheFirstRelevantDocument() {
        assertThat(RankingMetric.MRR_10.of(List.of("c", "d", "b", "a"), GRADED)).isEqualTo(1.0 / 3);
        assertThat(RankingMetric.MRR_10.of(after(9, "a"), GRADED)).isEqualTo(0.1);
    }

    @Test
    void recallIsTheShareOfTheRelevantDocumentsThatWereFoundInTime() {
        // Two are relevant, a and b.
        assertThat(RankingMetric.RECALL_5.of(List.of("c", "d", "x", "y", "b", "a"), GRADED))
                .isEqualTo(0.5);
        assertThat(RankingMetric.RECALL_100.of(after(99, "a", "b"), GRADED)).isEqualTo(0.5);
        assertThat(RankingMetric.RECALL_100.of(after(98, "a", "b"), GRADED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPerfectRankingIsWorthOneAndAnEmptyOneNothing(RankingMetric metric) {
        assertThat(metric.of(List.of("a", "b"), GRADED)).isEqualTo(1, within(1e-12));
        assertThat(metric.of(List.of(), GRADED)).isZero();
        assertThat(metric.of(List.of("a"), Map.of("a", 0))).isZero();
    }

    /** Documents that nobody judged, and then some more. */
    private static List<String> after(int strangers, String... more) {
        return Stream.concat(IntStream.range(0, strangers).mapToObj(i -> "x" + i), Stream.of(more))
                .toList();
    }
}
