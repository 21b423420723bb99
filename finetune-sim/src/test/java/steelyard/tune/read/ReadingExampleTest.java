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
    void ofALongPassageTheFirstPartWithAnAnswerIsShownAndOtherAnswersAreLeftOut() {
        ReadingExample example = examples(List.of("Jorrit", "Imke")).getFirst();
        assertThat(example.lesson().answers()).containsExactly(new Lesson.Place(0, 4));
        assertThat(example.answers()).hasSize(1);
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
