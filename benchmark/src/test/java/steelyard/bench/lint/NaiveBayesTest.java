package steelyard.bench.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** The example of Manning, Raghavan and Schütze (2008), table 13.1: China has 8 words, Japan 3, the vocabulary 6. */
class NaiveBayesTest {
    private final NaiveBayes bayes = new NaiveBayes();

    NaiveBayesTest() {
        bayes.learn("Chinese Beijing Chinese", "china");
        bayes.learn("Chinese, Chinese: Shanghai", "china");
        bayes.learn("Chinese Macao", "china");
        bayes.learn("Tokyo Japan Chinese", "japan");
    }

    @Test
    void aWordThatIsThereThreeTimesCountsThreeTimes() {
        // china 3/4 · (6/14)³ · (1/14)² = 0.00030, japan 1/4 · (2/9)³ · (2/9)² = 0.00014; counted once it would be
        // japan
        assertThat(bayes.label("Chinese Chinese Chinese Tokyo Japan")).isEqualTo("china");
        // china 3/4 · 6/14 · (1/14)² = 0.0016, japan 1/4 · (2/9)³ = 0.0027
        assertThat(bayes.label("chinese TOKYO japan")).isEqualTo("japan");
    }

    @Test
    void wordsThatItNeverSawAreLeftOut() {
        // were they counted: china 0.00030 · (1/14)² = 1.5e-6, japan 0.00014 · (1/9)² = 1.7e-6
        assertThat(bayes.label("Chinese Chinese Chinese Tokyo Japan Osaka Kyoto"))
                .isEqualTo("china");
    }

    @Test
    void withoutAKnownWordTheCommonerLabelWins() {
        assertThat(bayes.label("?")).isEqualTo("china"); // 3/4 against 1/4
    }

    @Test
    void addOneKeepsALabelInTheRaceThatLacksAWord() {
        // china 3/4 · 2/14 · 1/14 = 0.0077, japan 1/4 · 1/9 · 2/9 = 0.0062; without add-one both are 0
        assertThat(bayes.label("Beijing Tokyo")).isEqualTo("china");
        // china 3/4 · 1/14 = 0.054, japan 1/4 · 2/9 = 0.056
        assertThat(bayes.label("Tokyo")).isEqualTo("japan");
    }

    @Test
    void itMustHaveLearnedSomething() {
        assertThatIllegalStateException().isThrownBy(() -> new NaiveBayes().label("Tokyo"));
    }
}
