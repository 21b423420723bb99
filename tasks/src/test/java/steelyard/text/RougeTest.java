package steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each expected value is worked out beside it: r = shared / reference, p = shared / summary, F1 = 2pr / (p + r). */
class RougeTest {
    private static final double EXACT = 1e-12;

    @Test
    void sharedWordsAndPairsAreCounted() {
        Rouge rouge = Rouge.of("the cat sat on the mat", "the cat lay on the mat today");
        // words: the×2 cat on mat = 5 of 6 and 7: 10/13. Pairs: the-cat, on-the, the-mat = 3 of 5 and 6: 6/11.
        // LCS: the cat on the mat = 5
        assertThat(rouge.rouge1()).isEqualTo(10 / 13.0, within(EXACT));
        assertThat(rouge.rouge2()).isEqualTo(6 / 11.0, within(EXACT));
        assertThat(rouge.rougeLsum()).isEqualTo(10 / 13.0, within(EXACT));
    }

    @Test
    void aWordCountsNoMoreOftenThanItStandsInEither() {
        // the: min(1, 3) = 1 of 2 and 3: r 1/2, p 1/3: 2/5
        assertThat(Rouge.of("the end", "the the the").rouge1()).isEqualTo(0.4, within(EXACT));
    }

    @Test
    void wordsAreComparedByTheirStemsFromFourLettersOn() {
        // sailing, sails, sailed: sail; but "was" is no form of "wa"
        assertThat(Rouge.of("sailing delayed", "Sailed: DELAYS!").rouge1()).isEqualTo(1, within(EXACT));
        assertThat(Rouge.of("was", "wa").rouge1()).isZero();
    }

    @Test
    void everythingButLettersAndDigitsSeparatesWords() {
        // 14 50 crowns = 14 50 crowns; é is a separator: caf
        assertThat(Rouge.of("14.50 crowns", "14-50 crowns").rouge1()).isEqualTo(1, within(EXACT));
        assertThat(Rouge.of("café", "caf").rouge1()).isEqualTo(1, within(EXACT));
    }

    /** The example of Lin 2004, section 3.2: union of w1 w2 and w1 w3 w5 is four of five words. */
    @Test
    void theUnionOfCommonSubsequencesIsTakenOverSentences() {
        // reference 5 words, summary 4 + 5... w1 stands twice in the summary but once in the reference
        Rouge rouge = Rouge.of("w1 w2 w3 w4 w5", "w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5");
        // r 4/5, p 4/10: 8/15
        assertThat(rouge.rougeLsum()).isEqualTo(8 / 15.0, within(EXACT));
    }

    @Test
    void wordsInAnotherOrderAreSharedButNoSubsequence() {
        Rouge rouge = Rouge.of("north pier", "pier north");
        // words 2 of 2; pairs 0; LCS 1 of 2 and 2
        assertThat(rouge.rouge1()).isEqualTo(1, within(EXACT));
        assertThat(rouge.rouge2()).isZero();
        assertThat(rouge.rougeLsum()).isEqualTo(0.5, within(EXACT));
    }

    @Test
    void ofTwoCommonSubsequencesTheReferenceImplementationsIsTaken() {
        // "a b" against "b a": both of length 1. From the ends, a ≠ … b ≠ a and neither table cell is larger, so the
        // last word
        // of the reference goes: a stays. Against "b" it is b: the union is 2 of 2, of 3 in the summary: 4/5
        assertThat(Rouge.of("a b", "b a\nb").rougeLsum()).isEqualTo(0.8, within(EXACT));
    }

    @Test
    void aSentenceOfTheSummaryIsNotUsedUpTwice() {
        // reference "x y" and "x y", summary "x y": 2 of 4 and 2: r 1/2, p 1: 2/3
        assertThat(Rouge.of("x y\nx y", "x y").rougeLsum()).isEqualTo(2 / 3.0, within(EXACT));
    }

    @Test
    void nothingInCommonOrNothingSaidIsZero() {
        assertThat(Rouge.of("a b", "c d")).isEqualTo(new Rouge(0, 0, 0));
        assertThat(Rouge.of("a b", "…")).isEqualTo(new Rouge(0, 0, 0));
        assertThat(Rouge.of("!", "a")).isEqualTo(new Rouge(0, 0, 0));
    }

    @Test
    void ofSeveralReferencesEachScoreTakesTheBest() {
        Rouge rouge = Rouge.best(List.of("north pier", "pier north gate"), "pier north");
        // first: words 1, pairs 0; second: words 2 of 3 and 2: 4/5, pairs 1 of 2 and 1: 2/3
        assertThat(rouge.rouge1()).isEqualTo(1, within(EXACT));
        assertThat(rouge.rouge2()).isEqualTo(2 / 3.0, within(EXACT));
        assertThatThrownBy(() -> Rouge.best(List.of(), "x")).hasMessageContaining("no reference");
    }
}
