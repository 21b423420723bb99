package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;

class PartsOfPassagesTest {
    private static final BaseModel BASE = BaseModel.allMiniLmL6V2();
    private static final String PASSAGE =
            "The ferry leaves at dawn. A bicycle costs 4 crowns. Dogs travel free. Nobody sells tea on board.";
    private static final Lesson ANSWERED = Lesson.answered("What does a bicycle cost?", PASSAGE, List.of("4 crowns"))
            .orElseThrow();

    @Test
    void eachPassShowsOtherRunsOfWholeSentencesThatHoldTheAnswer() {
        List<Lesson> shown = shown(ANSWERED, 200, 7);
        assertThat(shown).allSatisfy(lesson -> {
            assertThat(marked(lesson)).isEqualTo("4 crowns");
            assertThat(PASSAGE).contains(lesson.passage());
            assertThat(lesson.passage()).endsWith(".").matches("(?s)[A-Z].*");
        });
        assertThat(passages(shown))
                .as("whole, and each of the six runs around the second of four sentences")
                .contains(PASSAGE, "A bicycle costs 4 crowns.", "A bicycle costs 4 crowns. Dogs travel free.")
                .hasSize(6);
    }

    @Test
    void aPassageWithoutAnAnswerIsCutInTheSameWay() {
        List<Lesson> shown = shown(Lesson.unanswered("Who sells coffee?", PASSAGE), 40, 7);
        assertThat(shown).allMatch(lesson -> lesson.answer().isEmpty() && PASSAGE.contains(lesson.passage()));
        assertThat(passages(shown)).hasSizeGreaterThan(4);
    }

    @Test
    void anAnswerAcrossTwoSentencesIsNeverCut() {
        Lesson across = Lesson.answered("What of it?", PASSAGE, List.of("4 crowns. Dogs"))
                .orElseThrow();
        assertThat(shown(across, 40, 7))
                .allSatisfy(lesson -> assertThat(marked(lesson)).isEqualTo("4 crowns. Dogs"));
    }

    @Test
    void equalSeedsShowEqualParts() {
        assertThat(shown(ANSWERED, 10, 3)).isEqualTo(shown(ANSWERED, 10, 3)).isNotEqualTo(shown(ANSWERED, 10, 4));
    }

    private static List<Lesson> shown(Lesson lesson, int passes, long seed) {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            PartsOfPassages parts = new PartsOfPassages(List.of(lesson), tokenizer, 16, seed);
            List<Lesson> shown = new ArrayList<>();
            for (int pass = 0; pass < passes; pass++) {
                parts.pass()
                        .forEachRemaining(batch ->
                                batch.forEach(part -> part.examples().forEach(example -> shown.add(example.lesson()))));
            }
            return shown;
        }
    }

    private static Set<String> passages(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::passage).collect(Collectors.toSet());
    }

    private static String marked(Lesson lesson) {
        return lesson.passage()
                .substring(
                        lesson.answer().orElseThrow().start(),
                        lesson.answer().orElseThrow().end());
    }
}
