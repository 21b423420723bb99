package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.encoder.TokenPair.TokenRange;

class ReadingExampleTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final String PASSAGE = "Imke sails. " + "word ".repeat(400) + "Jorrit sails.";

    @Test
    void ofALongPassageTheFirstPartWithAnAnswerIsShownAndNoOtherAnswerIsForgotten() {
        ReadingExample example = examples(List.of("Jorrit", "Imke")).getFirst();
        assertThat(example.answers())
                .as("those that are shown")
                .containsExactly(example.pair().range(0, 4).orElseThrow());
        assertThat(example.lesson().answers())
                .as("those that other parts may show")
                .hasSize(2);
    }

    @Test
    void anAnswerBehindTheFirstWindowIsShownInALaterOne() {
        ReadingExample example = examples(List.of("Jorrit")).getFirst();
        TokenRange answer = example.answers().getFirst();
        assertThat(PASSAGE.substring(
                        example.pair().start(answer.first()), example.pair().end(answer.last())))
                .isEqualTo("Jorrit");
    }

    @Test
    void anAnswerLongerThanTheWindowIsLeftOut() {
        assertThat(examples(List.of("word ".repeat(399).strip()))).isEmpty();
    }

    private static List<ReadingExample> examples(List<String> golds) {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            return ReadingExample.of(
                    List.of(Lesson.answered("Who sails?", PASSAGE, golds).orElseThrow()), tokenizer);
        }
    }
}
