package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final Footprint INDEX = new Footprint(100, false, Map.of("k", "16"));
    private static final Footprint WEIGHTS = new Footprint(23, true, Map.of("epochs", "3"));

    @Test
    void twoFootprintsAddTheirSizesAndJoinTheirNotes() {
        assertThat(INDEX.and(WEIGHTS)).isEqualTo(new Footprint(123, true, Map.of("epochs", "3", "k", "16")));
    }

    @Test
    void timesThatTheCacheSavedAddUp() {
        Footprint saved = new Footprint(1, true, Map.of(), List.of(), Duration.ofSeconds(3));
        assertThat(saved.and(INDEX).and(saved).savedCpu()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void nothingAddsNothing() {
        assertThat(INDEX.and(Footprint.NONE)).isEqualTo(INDEX);
        assertThat(Footprint.NONE.and(WEIGHTS)).isEqualTo(WEIGHTS);
    }

    @Test
    void notesAreSortedByName() {
        assertThat(new Footprint(0, false, Map.of("b", "1", "c", "2", "a", "3")).notes())
                .hasToString("{a=3, b=1, c=2}");
    }

    @Test
    void noSizeIsNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Footprint(-1, false, Map.of()));
    }
}
