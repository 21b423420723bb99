package steelyard.rag.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a.", "1,", "1-"})
    void aWordMayHaveAnyNumberOfParts(String part) {
        String text = part.repeat(MANY) + "1";

        assertThat(Word.of(text)).singleElement().extracting(Word::text).isEqualTo(text);
    }

    @Test
    void numbersKeepTheirSignsAndWordsTheirHyphens() {
        assertThat(Word.of("It's $1,410.50, 5% or 12:30 – north-east 20th x-"))
                .extracting(Word::text)
                .containsExactly("It's", "$1,410.50", "5%", "or", "12:30", "north-east", "20th", "x");
    }

    @Test
    void whatAQuestionWeighsIsSummedInOneOrderWhateverTheProcess() {
        Terms fractions = new Terms() {
            @Override
            public List<String> of(String text) {
                return List.of(text);
            }

            @Override
            public double idf(String term) {
                return 1.0 / term.hashCode();
            }
        };
        List<String> words = IntStream.range(0, 50).mapToObj(i -> "w" + i).toList();

        assertThat(Asked.of(String.join(" ", words), fractions).weights().keySet())
                .containsExactlyElementsOf(words.stream().sorted().toList());
        assertThat(Stream.of(
                                Asked.of(String.join(" ", words), fractions),
                                Asked.of(String.join(" ", words.reversed()), fractions))
                        .mapToDouble(Asked::total)
                        .distinct())
                .hasSize(1);
    }
}
