package steelyard.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steelyard.rag.Passages;
import steelyard.rag.index.EncodedPassage;
import steelyard.rag.index.PassageIndex;

class FusedRetrieverTest {
    private final PassageIndex index = PassageIndex.build(List.of(
            encoded("both", "ferry ferry bread", 0.8f, 0.6f),
            encoded("words", "ferry ferry ferry", -1, 0),
            encoded("vector", "something else", 1, 0),
            encoded("weak", "ferry bread winter ticket harbour morning coins", -0.6f, 0.8f)));

    private final Query asked = new Query("ferry", new float[] {1, 0});

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void putsFirstThePassageThatBothFound() {
        List<Hit> hits = new FusedRetriever(index, new WeightedFusion(0.4)).retrieve(asked, 4);

        assertThat(hits.stream().map(hit -> hit.passage().id())).containsExactly("both", "words", "vector", "weak");
    }

    @Test
    void averagesTheScaledScoresAndCountsWhatOneSideMissedAsNothing() {
        List<Hit> hits = new FusedRetriever(index, new WeightedFusion(0.4)).retrieve(asked, 4);

        assertThat(hits.get(1).score()).isCloseTo(0.6, within(1e-6)); // best by words, last of all vectors
        assertThat(hits.get(2).score()).isCloseTo(0.4, within(1e-6)); // nearest vector, shares no word
        assertThat(hits.get(3).score()).isCloseTo(0.4 * 0.2, within(1e-6)); // least by words, cosine -0.6 of -1 to 1
    }

    @Test
    void allWeightOnOneSideIsThatSidesRanking() {
        assertThat(firstOf(new FusedRetriever(index, new WeightedFusion(0)))).isEqualTo("words");
        assertThat(firstOf(new FusedRetriever(index, new WeightedFusion(1)))).isEqualTo("vector");
    }

    @Test
    void aSingleHitCountsAsABestOne() {
        try (PassageIndex one = PassageIndex.build(List.of(encoded("only", "ferry", 1, 0)))) {
            assertThat(new FusedRetriever(one).retrieve(asked, 3))
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.score()).isCloseTo(1, within(1e-9)));
        }
    }

    @Test
    void refusesAWeightThatIsNoShare() {
        Stream.of(-0.1, 1.1, Double.NaN)
                .forEach(weight -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new WeightedFusion(weight))
                        .withMessageContaining(weight.toString()));
    }

    private String firstOf(Retriever retriever) {
        return retriever.retrieve(asked, 1).getFirst().passage().id();
    }

    private static EncodedPassage encoded(String id, String text, float... vector) {
        return new EncodedPassage(Passages.passage(id, text), vector);
    }
}
