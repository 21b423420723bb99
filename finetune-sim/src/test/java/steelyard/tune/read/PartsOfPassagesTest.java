package steelyard.tune.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.SubwordTokenizer;
import steelyard.task.Progress;
import steelyard.tune.Plans;
import steelyard.tune.TuneOptions;
import steelyard.tune.TuneSettings;
import steelyard.tune.data.Batches;
import steelyard.tune.train.TrainingPlan;

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
            assertThat(marked(lesson)).containsExactly("4 crowns");
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
        assertThat(shown).allMatch(lesson -> !lesson.isAnswered() && PASSAGE.contains(lesson.passage()));
        assertThat(passages(shown)).hasSizeGreaterThan(4);
    }

    @Test
    void anAnswerAcrossTwoSentencesIsNeverCut() {
        Lesson across = Lesson.answered("What of it?", PASSAGE, List.of("4 crowns. Dogs"))
                .orElseThrow();
        assertThat(shown(across, 40, 7))
                .allSatisfy(lesson -> assertThat(marked(lesson)).containsExactly("4 crowns. Dogs"));
    }

    @Test
    void theFirstAnswerIsAlwaysShownAndOthersWhereTheyAreInThePart() {
        Lesson two = Lesson.answered("What is free?", PASSAGE, List.of("Dogs", "4 crowns", "a bicycle"))
                .orElseThrow();
        assertThat(shown(two, 60, 7).stream().map(PartsOfPassagesTest::marked))
                .allMatch(marked -> marked.getFirst().equals("Dogs"))
                .contains(List.of("Dogs"), List.of("Dogs", "4 crowns", "A bicycle"));
    }

    @Test
    void equalSeedsShowEqualParts() {
        assertThat(shown(ANSWERED, 10, 3)).isEqualTo(shown(ANSWERED, 10, 3)).isNotEqualTo(shown(ANSWERED, 10, 4));
    }

    @Test
    void onlyAReaderOfManyLessonsIsShownParts() {
        assertThat(shownOf(Plans.MANY_LESSONS - 1)).containsOnly(PASSAGE);
        assertThat(shownOf(Plans.MANY_LESSONS)).hasSize(6);
    }

    /** What the first pass over so many equal lessons shows. */
    private static Set<String> shownOf(int lessons) {
        TuneSettings settings = new TuneSettings(TuneOptions.DEFAULTS, 7, 1, System::nanoTime, System::nanoTime);
        TrainingPlan plan = new Plans(settings).forReading(lessons).plan();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            List<ReadingExample> examples = ReadingExample.of(Collections.nCopies(lessons, ANSWERED), tokenizer);
            return passages(lessons(
                    new ReaderTraining(Map.of(), plan, System::nanoTime, Progress.NONE).batches(examples, tokenizer)));
        }
    }

    private static List<Lesson> shown(Lesson lesson, int passes, long seed) {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(BASE.tokenizer(), BASE.maxTokens())) {
            PartsOfPassages parts = new PartsOfPassages(List.of(lesson), tokenizer, 16, seed);
            List<Lesson> shown = new ArrayList<>();
            for (int pass = 0; pass < passes; pass++) {
                shown.addAll(lessons(parts));
            }
            return shown;
        }
    }

    /** The lessons of the next pass. */
    private static List<Lesson> lessons(Batches<ReadingBatch> batches) {
        List<Lesson> lessons = new ArrayList<>();
        batches.pass()
                .forEachRemaining(batch ->
                        batch.forEach(part -> part.examples().forEach(example -> lessons.add(example.lesson()))));
        return lessons;
    }

    private static Set<String> passages(List<Lesson> lessons) {
        return lessons.stream().map(Lesson::passage).collect(Collectors.toSet());
    }

    private static List<String> marked(Lesson lesson) {
        return lesson.answers().stream()
                .map(answer -> lesson.passage().substring(answer.start(), answer.end()))
                .toList();
    }
}
