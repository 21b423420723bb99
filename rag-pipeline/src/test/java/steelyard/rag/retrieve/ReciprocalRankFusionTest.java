package steelyard.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.rag.index.Ranked;

class ReciprocalRankFusionTest {
    private final Fusion fusion = new ReciprocalRankFusion(60);

    @Test
    void addsTheReciprocalRanksWhateverTheScores() {
        List<Ranked> fused = fusion.fuse(ranking(7, 3, 5), ranking(3, 9));

        assertThat(fused.stream().map(Ranked::ordinal)).containsExactly(3, 7, 9, 5);
        assertThat(fused.get(0).score()).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-12)); // second and first
        assertThat(fused.get(1).score()).isCloseTo(1.0 / 61, within(1e-12)); // first of one alone
        assertThat(fused.get(2).score()).isCloseTo(1.0 / 62, within(1e-12));
        assertThat(fused.get(3).score()).isCloseTo(1.0 / 63, within(1e-12));
    }

    @Test
    void equalSumsAreRankedByOrdinal() {
        assertThat(fusion.fuse(ranking(8, 2), ranking(2, 8)).stream().map(Ranked::ordinal))
                .containsExactly(2, 8);
    }

    @Test
    void refusesANegativeK() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReciprocalRankFusion(-1))
                .withMessageContaining("-1");
    }

    /** Passages in that order, with scores that fall by ever more. */
    private static List<Ranked> ranking(int... ordinals) {
        return IntStream.range(0, ordinals.length)
                .mapToObj(i -> new Ranked(ordinals[i], "p" + ordinals[i], -i * i))
                .toList();
    }
}
