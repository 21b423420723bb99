package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
    void aQuestionAsLongAsTheWindowLeavesRoomForThePassage() {
        List<TokenPair> pairs = pairs("when ".repeat(100), "At nine or ten. ".repeat(10), 64);
        assertThat(pairs.getLast().reaches("At nine or ten. ".repeat(10).strip().length()))
                .isTrue();
        assertThat(pairs("when ".repeat(100), "At nine.", 64)).hasSize(1);
        assertThat(pairs("When?", " ", 64)).hasSize(1);
        assertThat(pairs("When?", "Supercalifragilistic".repeat(4), 16))
                .as("one word")
                .hasSize(1);
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
