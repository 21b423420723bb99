package steelyard.rag.span;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1348 | DATE",
                "1348–1350 | DATE",
                "3 March 2026 | DATE",
                "the 14th century | DATE",
                "06:20 | DATE",
                "Monday | DATE",
                "may | PHRASE",
                "$1.2 million | AMOUNT",
                "20 per cent | AMOUNT",
                "3.5% | AMOUNT",
                "6.90 crowns | AMOUNT",
                "410 metres | NUMBER",
                "three marks | NUMBER",
                "two | NUMBER",
                "Imke Sorrowby | NAME",
                "University of Chicago | NAME",
                "Dogs travel | PHRASE",
                "forward gallery | PHRASE"
            })
    void goesByHowTheWordsLook(String text, Shape shape) {
        assertThat(Shape.of(Word.of(text))).isEqualTo(shape);
    }

    @Test
    void wordsKeepTheirPlacesAndTheSignsInsideThem() {
        String text = "The U.S. crew (born 1,000 m off St. Lô's pier) can't pay $3.50.";

        assertThat(Word.of(text))
                .allSatisfy(word ->
                        assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()));
        assertThat(Word.of(text))
                .extracting(Word::text)
                .containsExactly(
                        "The", "U.S", "crew", "born", "1,000", "m", "off", "St", "Lô's", "pier", "can't", "pay",
                        "$3.50");
        assertThat(Word.of(text))
                .filteredOn(Word::isSetOff)
                .extracting(Word::text)
                .containsExactly("crew", "born", "Lô's", "can't");
    }
}
