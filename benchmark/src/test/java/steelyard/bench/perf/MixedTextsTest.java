package steelyard.bench.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixedTextsTest {
    private static final String SOURCE =
            IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" \n"));

    @Test
    void textsAreWordsSideBySideMostlyShortAndSometimesLong() {
        List<String> texts = new MixedTexts(List.of(SOURCE)).draw(400, 7);
        assertThat(texts)
                .hasSize(400)
                .allSatisfy(text -> assertThat(SOURCE.replace("\n", "")).contains(text));
        assertThat(texts).allSatisfy(text -> assertThat(words(text)).isBetween(5, 75));
        assertThat(texts.stream().filter(text -> words(text) > 45).count()).isBetween(5L, 50L);
    }

    @Test
    void theSameSeedDrawsTheSameTextsAndAnotherDoesNot() {
        MixedTexts source = new MixedTexts(List.of(SOURCE));
        assertThat(source.draw(20, 7)).isEqualTo(source.draw(20, 7)).isNotEqualTo(source.draw(20, 8));
    }

    @Test
    void fewWordsMakeShortTextsAndNoneAreAnError() {
        assertThat(new MixedTexts(List.of(" two words ")).draw(3, 1)).containsOnly("two words");
        assertThatThrownBy(() -> new MixedTexts(List.of("  ", ""))).hasMessageContaining("no words");
    }

    private static int words(String text) {
        return text.split(" ").length;
    }
}
