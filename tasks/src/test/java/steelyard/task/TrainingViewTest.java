package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingViewTest {
    private static final Document HOURS = new Document("hours", "Hours", "Open at nine.");
    private static final Document PLACES = new Document("places", "Places", "It is here.");
    private static final Example WHEN = question("a", "When?", List.of("nine"), List.of("hours"));
    private static final Example WHERE = question("b", "Where?", List.of("here"), List.of());
    private static final TrainingView VIEW =
            new TrainingView(card(TaskKind.QA), List.of(HOURS, PLACES), List.of(WHEN), List.of(WHERE));

    private static TaskCard card(TaskKind kind, String... labels) {
        return new TaskCard("facts", kind, "Facts", "CC0", List.of(labels));
    }

    private static Example question(String id, String text, List<String> answers, List<String> documents) {
        return new Example(new Question(id, text), new Gold.Answers(answers, documents));
    }

    private static Example labelled(String label) {
        return new Example(new Question("a", "When?"), new Gold.Label(label));
    }

    private static TrainingView train(Example... train) {
        return new TrainingView(VIEW.card(), VIEW.documents(), List.of(train), VIEW.dev());
    }

    private static TrainingView documents(Document... documents) {
        return new TrainingView(VIEW.card(), List.of(documents), VIEW.train(), VIEW.dev());
    }

    static Stream<Arguments> otherViews() {
        return Stream.of(
                Arguments.of("no document", documents()),
                Arguments.of("documents in another order", documents(PLACES, HOURS)),
                Arguments.of("another document id", documents(new Document("h", "Hours", "Open at nine."), PLACES)),
                Arguments.of("another title", documents(new Document("hours", "H", "Open at nine."), PLACES)),
                Arguments.of("another text", documents(new Document("hours", "Hours", "Open at ten."), PLACES)),
                Arguments.of("one more example", train(WHEN, question("c", "?", List.of(), List.of()))),
                Arguments.of("another id", train(question("z", "When?", List.of("nine"), List.of("hours")))),
                Arguments.of("another question", train(question("a", "Then?", List.of("nine"), List.of("hours")))),
                Arguments.of("another answer", train(question("a", "When?", List.of("ten"), List.of("hours")))),
                Arguments.of("another source", train(question("a", "When?", List.of("nine"), List.of("places")))),
                Arguments.of("answer as source", train(question("a", "When?", List.of("nine", "hours"), List.of()))),
                Arguments.of(
                        "dev example as training example",
                        new TrainingView(VIEW.card(), VIEW.documents(), List.of(WHEN, WHERE), List.of())),
                Arguments.of(
                        "splits exchanged",
                        new TrainingView(VIEW.card(), VIEW.documents(), List.of(WHERE), List.of(WHEN))),
                Arguments.of(
                        "another kind",
                        new TrainingView(card(TaskKind.CLASSIFICATION), VIEW.documents(), VIEW.train(), VIEW.dev())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherViews")
    void theHashChangesWithAnythingThatCanBeLearnedFrom(String change, TrainingView other) {
        assertThat(other.sha256()).as(change).isNotEqualTo(VIEW.sha256());
    }

    @Test
    void theHashChangesWithLabelsAndTheirOrder() {
        List<String> hashes = Stream.of(
                        card(TaskKind.CLASSIFICATION, "sad", "glad"),
                        card(TaskKind.CLASSIFICATION, "glad", "sad"),
                        card(TaskKind.CLASSIFICATION, "sad", "glad", "calm"))
                .map(card -> new TrainingView(card, List.of(), List.of(labelled("sad")), List.of()).sha256())
                .toList();

        assertThat(hashes).doesNotHaveDuplicates();
        assertThat(new TrainingView(
                                card(TaskKind.CLASSIFICATION, "sad", "glad"),
                                List.of(),
                                List.of(labelled("glad")),
                                List.of())
                        .sha256())
                .isNotIn(hashes);
    }

    @Test
    void equalViewsHaveEqualHashesWhateverTheTestItemsAre() {
        Splits with = new Splits(VIEW.train(), VIEW.dev(), List.of(question("t", "Why?", List.of(), List.of())));
        Splits without = new Splits(VIEW.train(), VIEW.dev(), List.of());

        assertThat(new Task(VIEW.card(), VIEW.documents(), with, "1")
                        .trainingView()
                        .sha256())
                .isEqualTo(new Task(VIEW.card(), VIEW.documents(), without, "2")
                        .trainingView()
                        .sha256())
                .isEqualTo(VIEW.sha256());
    }

    @Test
    void noTestItemCanBeReachedFromTheView() {
        Example secret = question("t", "Why?", List.of("secret"), List.of());
        Task task = new Task(VIEW.card(), VIEW.documents(), new Splits(VIEW.train(), VIEW.dev(), List.of(secret)), "1");

        assertThat(task.trainingView().toString()).doesNotContain("secret");
    }
}
