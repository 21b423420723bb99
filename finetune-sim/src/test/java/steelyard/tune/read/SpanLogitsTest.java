package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair;
import steelyard.encoder.TokenPair.TokenRange;

class SpanLogitsTest {
    private static final String PASSAGE = "The ferry from Quillander leaves at nine.";

    @Test
    void anAnswerIsMadeOfWholeWords() {
        TokenPair pair = pair();
        int start = PASSAGE.indexOf("Quillander");
        TokenRange word = pair.range(start, start + "Quillander".length()).orElseThrow();
        assertThat(word.last()).as("a word of several tokens").isGreaterThan(word.first());
        float[] logits = new float[2 * pair.tokens().length()];
        logits[2 * word.last()] = 9; // begins in the middle of the word
        logits[2 * word.last() + 1] = 9;
        logits[2 * word.first()] = 5;
        Reading reading = new SpanLogits(logits, 0, pair.tokens().length()).best(pair);
        assertThat(PASSAGE.substring(reading.place().start(), reading.place().end()))
                .isEqualTo("Quillander");
        assertThat(reading.margin()).isEqualTo(14);
    }

    private static TokenPair pair() {
        BaseModel base = BaseModel.allMiniLmL6V2();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(base.tokenizer(), base.maxTokens())) {
            return tokenizer.pair("Where from?", PASSAGE);
        }
    }
}
