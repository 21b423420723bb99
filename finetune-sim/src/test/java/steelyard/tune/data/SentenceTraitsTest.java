package steelyard.tune.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceTraitsTest {
    private static final List<float[]> TRAITS = SentenceTraits.of(List.of(
            "Ferries from Quillander stopped sailing today.",
            "Quillander ferries stopped because storms broke Quillander harbour.",
            "Oh no!",
            "?!"));

    @Test
    void everySentenceHasAllTraitsBetweenZeroAndOne() {
        assertThat(TRAITS).hasSize(4).allSatisfy(traits -> {
            assertThat(traits).hasSize(SentenceTraits.COUNT);
            for (float trait : traits) {
                assertThat(trait).isBetween(0f, 1f);
            }
        });
    }

    @Test
    void nearerToTheStartMeansMore() {
        assertThat(Stream.of(0, 1, 3).map(i -> TRAITS.get(i)[0])).containsExactly(1f, 0.5f, 0.25f);
    }

    @Test
    void aTextOfOneSentenceHasTraitsToo() {
        assertThat(SentenceTraits.of(List.of("Alone."))).hasSize(1);
    }
}
