package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.encoder.TokenPair.TokenRange;

class TokenPairTest {
    private static final String PASSAGE = "The 🚢 ferry Überfahrt leaves at 23:40 from Quillander.";

    @Test
    void aStretchOfThePassageIsFoundAgainAtItsTokens() {
        TokenPair pair = pair("When does it leave?", PASSAGE, 256);
        for (String words : new String[] {"23:40", "Überfahrt", "Quillander", "🚢 ferry"}) {
            int start = PASSAGE.indexOf(words);
            TokenRange range = pair.range(start, start + words.length()).orElseThrow();
            assertThat(PASSAGE.substring(pair.start(range.first()), pair.end(range.last())))
                    .isEqualTo(words);
        }
    }

    @Test
    void tokensOfTheQuestionAndBetweenBelongToNoPassage() {
        TokenPair pair = pair("When?", "At nine.", 256); // [CLS] when ? [SEP] at nine . [SEP]
        assertThat(pair.tokens().length()).isEqualTo(8);
        for (int token = 0; token < 8; token++) {
            assertThat(pair.isInPassage(token)).as("token %d", token).isEqualTo(token >= 4 && token <= 6);
        }
    }

    @Test
    void thePassageIsTheSecondSegmentAndASingleTextHasNone() {
        Tokens tokens = pair("When?", "At nine.", 256).tokens(); // [CLS] when ? [SEP] at nine . [SEP]
        assertThat(new TokenBatch(List.of(tokens, new Tokens(new long[9]))).segments())
                .containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void wordsBeginAndEndWhereTheirFirstAndLastTokensDo() {
        TokenPair pair = pair("Where?", "Quillander, 港", 256);
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
    void aStretchThatWasCutOffIsNotFound() {
        String passage = "word ".repeat(300) + "end";
        TokenPair pair = pair("When?", passage, 64);
        assertThat(pair.tokens().length()).isEqualTo(64);
        assertThat(pair.range(passage.length() - 3, passage.length())).isEmpty();
        assertThat(pair.range(0, 4)).isPresent();
    }

    private static TokenPair pair(String question, String passage, int maxTokens) {
        try (SubwordTokenizer tokenizer =
                new SubwordTokenizer(BaseModel.allMiniLmL6V2().tokenizer(), maxTokens)) {
            return tokenizer.pair(question, passage);
        }
    }
}
