package steelyard.rag.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanFinderTest {
    private static final String SENTENCE =
            "The ferry Thrift was built in 1962 by Imke Sorrowby in Ildermouth and carries 410 passengers.";

    /** Words in lower case, all equally rare. */
    private static final Terms PLAIN = new Terms() {
        @Override
        public List<String> of(String text) {
            return Stream.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        @Override
        public double idf(String term) {
            return 3;
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was the ferry Thrift built? | 1962",
                "Who built the ferry Thrift? | Imke Sorrowby",
                "How many passengers does the Thrift carry? | 410",
            })
    void whatIsAskedForIsAtLeastInThePartThatIsGivenAndThePartIsShort(String question, String answer) {
        FoundSpan found = new SpanFinder(PLAIN).find(question, List.of(new LookedIn(SENTENCE, "Ferry", 0.8)));

        String part = found.place().of(SENTENCE);
        assertThat(part).contains(answer).hasSizeLessThan(SENTENCE.length() / 2);
        assertThat(found.holds()).isBetween(0.0, 1.0);
    }

    @Test
    void theLessHoldingCountsTheShorterThePart() {
        List<LookedIn> sentences = List.of(new LookedIn(SENTENCE, "Ferry", 0.8));
        SpanWeights fitted = SpanWeights.fitted();
        String question = "What was built in the town?";

        FoundSpan shorter = new SpanFinder(PLAIN, fitted, 0).find(question, sentences);
        FoundSpan longer = new SpanFinder(PLAIN, fitted, 5).find(question, sentences);

        assertThat(shorter.place().of(SENTENCE).length())
                .isLessThan(longer.place().of(SENTENCE).length());
        assertThat(shorter.holds()).isLessThanOrEqualTo(longer.holds());
    }

    @Test
    void probabilitiesOfAllCandidatesAndOfNoneSumToOne() {
        Asked asked = Asked.of("Who built the Thrift?", PLAIN);
        ReadSentence read = ReadSentence.of(new LookedIn(SENTENCE, "Ferry", 0.8), 0, asked, PLAIN);

        Candidates candidates = Candidates.of(asked, List.of(read), SpanWeights.fitted());

        double sum =
                candidates.all().stream().mapToDouble(Candidate::probability).sum();
        assertThat(sum + candidates.none()).isCloseTo(1, within(1e-9));
        assertThat(candidates.all()).allSatisfy(each -> {
            assertThat(read.words().get(each.from()).isFunctionWord()).isFalse();
            assertThat(read.words().get(each.to() - 1).isFunctionWord()).isFalse();
            assertThat(each.to() - each.from()).isBetween(1, Candidates.LONGEST);
        });
    }

    @Test
    void anAnswerDoesNotRepeatTheQuestion() {
        SpanWeights repetition = new SpanWeights(Map.of("asked all", -9.0, "length 2", 1.0));
        String sentence = "Dorrit Penhale met Imke Sorrowby.";

        FoundSpan found = new SpanFinder(PLAIN, repetition, 0)
                .find("Who met Dorrit Penhale?", List.of(new LookedIn(sentence, "", 0.5)));

        assertThat(found.place().of(sentence)).doesNotContain("Dorrit").contains("Imke");
    }

    @ParameterizedTest
    @CsvSource({"'?!'", "'the of'", "' '"})
    void whereThereIsNoCandidateTheWholeSentenceIsGiven(String sentence) {
        FoundSpan found = new SpanFinder(PLAIN).find("Who?", List.of(new LookedIn(sentence, "", 0.1)));

        assertThat(found.place().of(sentence)).isEqualTo(sentence);
        assertThat(found.none()).isEqualTo(1);
    }
}
