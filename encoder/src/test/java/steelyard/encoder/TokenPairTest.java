package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steelyard.encoder.TokenPair.TokenRange;

class TokenPairTest {
    private static final String PASSAGE = "The 🚢 ferry Überfahrt leaves at 23:40 from Quillander.";

    @Test
    void aStretchOfThePassageIsFoundAgainAtItsTokens() {
        TokenPair pair = pair("When does it leave?", PASSAGE);
        for (String words : new String[] {"23:40", "Überfahrt", "Quillander", "🚢 ferry"}) {
            int start = PASSAGE.indexOf(words);
            TokenRange range = pair.range(start, start + words.length()).orElseThrow();
            assertThat(PASSAGE.substring(pair.start(range.first()), pair.end(range.last())))
                    .isEqualTo(words);
        }
    }

    @Test
    void tokensOfTheQuestionAndBetweenBelongToNoPassage() {
        TokenPair pair = pair("When?", "At nine."); // [CLS] when ? [SEP] at nine . [SEP]
        assertThat(pair.tokens().length()).isEqualTo(8);
        for (int token = 0; token < 8; token++) {
            assertThat(pair.isInPassage(token)).as("token %d", token).isEqualTo(token >= 4 && token <= 6);
        }
    }

    @Test
    void thePassageIsTheSecondSegmentAndASingleTextHasNone() {
        Tokens tokens = pair("When?", "At nine.").tokens(); // [CLS] when ? [SEP] at nine . [SEP]
        assertThat(new TokenBatch(List.of(tokens, new Tokens(new long[9]))).segments())
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void wordsBeginAndEndWhereTheirFirstAndLastTokensDo() {
        TokenPair pair = pair("Where?", "Quillander, 港");
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int token = 0; token < pair.tokens().length(); token++) {
            if (pair.isInPassage(token)) {
                from = pair.beginsWord(token) ? pair.start(token) : from;
                if (pair.endsWord(token)) {
                    words.add("Quillander, 港".substring(from, pair.end(token)));
                }
            }
        }
        assertThat(words).containsExactly("Quillander", ",", "港");
    }

    @Test
    void ofAPassageBeyondTheWindowEachPairBeginsInTheMiddleOfTheOneBefore() {
        String passage = "🚢 " + "Quillander ".repeat(100) + "end. ";
        List<TokenPair> pairs = pairs("When?", passage, 64);
        int shown = 0;
        for (TokenPair pair : pairs) {
            assertThat(pair.tokens().length()).isLessThanOrEqualTo(64);
            int first = pair.start(4); // [CLS] when ? [SEP] …
            assertThat(first).isLessThanOrEqualTo(shown);
            assertThat(passage.startsWith(first == 0 ? "🚢" : "Quillander", first))
                    .as("begins a word")
                    .isTrue();
            shown = pair.end(pair.tokens().length() - 2);
        }
        assertThat(shown).as("the full stop").isEqualTo(passage.strip().length());
        int end = passage.indexOf("end");
        assertThat(pairs.getFirst().range(end, end + 3)).as("is not shown").isEmpty();
        TokenRange range = pairs.getLast().range(end, end + 3).orElseThrow();
        assertThat(pairs.getLast().start(range.first())).isEqualTo(end);
        int second = pairs.get(1).start(4);
        assertThat(pairs.get(1).range(second - 11, second + 10))
                .as("begins before what is shown")
                .isEmpty();
        int each = 1100 / (pairs.size() + 1);
        assertThat(second).as("half a window on").isCloseTo(each, within(each / 2));
    }

    @Test
    void noAnswerBeginsOrEndsWhereAPassageWasCut() {
        List<TokenPair> pairs = pairs("When?", "Quillander ".repeat(100).strip(), 64);
        for (TokenPair pair : pairs) {
            int last = pair.tokens().length() - 2; // [CLS] when ? [SEP] … [SEP]
            assertThat(pair.beginsWord(4) && pair.endsWord(last)).isTrue();
            assertThat(pair.mayBegin(4)).isEqualTo(pair == pairs.getFirst());
            assertThat(pair.mayEnd(last)).isEqualTo(pair == pairs.getLast());
            assertThat(IntStream.range(5, last).filter(pair::mayBegin)).isNotEmpty();
            assertThat(IntStream.range(5, last).filter(pair::mayEnd)).isNotEmpty();
        }
    }

    @Test
    void aPassageIsShownToItsEndWhateverItIsMadeOf() {
        for (String passage : new String[] {
            "At nine or ten. ".repeat(10),
            "At nine.",
            "Supercalifragilistic".repeat(4) + " end",
            "a" + " ".repeat(5_000) + "b",
            "🚢".repeat(500) + " end",
            "a 🚢".repeat(500) + "\u00a0"
        }) {
            for (String question : new String[] {"When?", "when ".repeat(100)}) {
                List<TokenPair> pairs = pairs(question, passage, 16);
                TokenPair last = pairs.getLast();
                assertThat(last.shownTo())
                        .isGreaterThanOrEqualTo(passage.strip().length() - 1);
                assertThat(pairs).extracting(TokenPair::from).isSorted().doesNotHaveDuplicates();
                assertThat(last.range(passage.indexOf("end"), passage.indexOf("end") + 3))
                        .matches(found -> found.isPresent() == passage.endsWith("end"));
            }
        }
        assertThat(pairs("When?", " ", 64)).hasSize(1);
        assertThat(pairs("when ".repeat(100), "At nine.", 64)).hasSize(1);
    }

    private static TokenPair pair(String question, String passage) {
        List<TokenPair> pairs = pairs(question, passage, 256);
        assertThat(pairs).hasSize(1);
        return pairs.getFirst();
    }

    private static List<TokenPair> pairs(String question, String passage, int maxTokens) {
        try (SubwordTokenizer tokenizer =
                new SubwordTokenizer(BaseModel.allMiniLmL6V2().tokenizer(), maxTokens)) {
            return tokenizer.pairs(question, passage);
        }
    }
}
