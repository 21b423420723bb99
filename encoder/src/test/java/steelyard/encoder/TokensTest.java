package steelyard.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();

    @Test
    void sentencesJoinedAreTheTokensOfTheTextTheyMake() {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), 64)) {
            List<Tokens> sentences = tokenizer.tokenize(List.of("The ferry was late.", "Nobody minded."));
            Tokens text = tokenizer
                    .tokenize(List.of("The ferry was late. Nobody minded."))
                    .getFirst();
            assertThat(Tokens.joined(sentences)).hasToString(text.toString());
            assertThat(sentences.getFirst().innerLength()).isEqualTo(5);
        }
    }
}
