package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;

class ReadingExampleTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final String PASSAGE = "Imke sails. " + "word ".repeat(400) + "Jorrit sails.";

    @Test
    void anAnswerBehindTheWindowIsLeftOutAndTheOthersStay() {
        ReadingExample example = examples(List.of("Jorrit", "Imke")).getFirst();
        assertThat(example.lesson().answers()).containsExactly(new Lesson.Place(0, 4));
        assertThat(example.answers()).hasSize(1);
    }

    @Test
    void aLessonWhoseEveryAnswerIsBehindTheWindowIsLeftOut() {
        assertThat(examples(List.of("Jorrit"))).isEmpty();
    }

    private static List<ReadingExample> examples(List<String> golds) {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            return ReadingExample.of(
                    List.of(Lesson.answered("Who sails?", PASSAGE, golds).orElseThrow()), tokenizer);
        }
    }
}
