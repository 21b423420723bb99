package steelyard.bench.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.rag.PassageSearch;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.tune.read.Lesson;

class LessonsTest {
    private static final Document FARES = new Document("fares", "Fares", "# Fares\n\nA bicycle costs 4 crowns.");
    private static final Document HARBOUR =
            new Document("harbour", "Harbour", "# Harbour\n\nThe harbour master is Imke Sorrowby.");

    private static Encoder encoder;
    private static PassageSearch search;

    @BeforeAll
    static void open() {
        encoder = new OnnxEncoder(BaseModel.allMiniLmL6V2(), 2);
        search = PassageSearch.over(encoder, List.of(FARES, HARBOUR), Progress.NONE);
    }

    @AfterAll
    static void close() {
        search.close();
        encoder.close();
    }

    @Test
    void aQuestionTeachesWithThePassageThatAnswersItAndWithAHitThatDoesNot() {
        List<Lesson> lessons = lessons(asked("a", "What does a bicycle cost?", "4 crowns", "fares"));
        assertThat(lessons).hasSize(2);
        assertThat(lessons.get(0).passage()).contains("bicycle");
        assertThat(lessons.get(0).isAnswered()).isTrue();
        assertThat(lessons.get(1).passage()).contains("Imke");
        assertThat(lessons.get(1).isAnswered()).isFalse();
    }

    @Test
    void lessonsWithoutAnswerAreAtMostHalfAsManyAsThoseWith() {
        Example[] questions = IntStream.range(0, 10)
                .mapToObj(i -> asked("q" + i, "What does a bicycle cost on day " + i + "?", "4 crowns", "fares"))
                .toArray(Example[]::new);
        List<Lesson> lessons = lessons(questions);
        assertThat(lessons.stream().filter(Lesson::isAnswered)).hasSize(10);
        assertThat(lessons).hasSize(15);
    }

    @Test
    void anAnswerThatStandsInNoPassageTeachesNothing() {
        assertThat(lessons(asked("a", "Who is the harbour master?", "Jory Pell", "harbour")))
                .noneMatch(Lesson::isAnswered)
                .isEmpty();
    }

    @Test
    void anAnswerWithoutADocumentIsLookedForAmongTheHits() {
        Example example = new Example(
                new Question("a", "Who is the harbour master?"), new Gold.Answers(List.of("Imke Sorrowby"), List.of()));
        assertThat(lessons(example).getFirst().passage()).contains("Imke");
    }

    private static List<Lesson> lessons(Example... examples) {
        return new Lessons(search, 5).of(List.of(examples), 1, Progress.NONE);
    }

    private static Example asked(String id, String text, String answer, String document) {
        return new Example(new Question(id, text), new Gold.Answers(List.of(answer), List.of(document)));
    }
}
