package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.Prefixes;
import steelyard.task.Answer;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Solver;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;
import steelyard.task.TrainingView;

class IncrementalRagTest {
    private static final Document FERRY =
            new Document("ferry", "Ferry", "# Ferry\n\nThe ferry leaves at nine. A ticket costs two coins.\n");
    private static final Document COACH = new Document("coach", "Coach", "# Coach\n\nThe coach is yellow.\n");
    private static final Question PRICE = new Question("q", "What does a ticket cost in coins?");

    @TempDir
    private Path folder = Path.of("");

    private final List<String> encoded = new ArrayList<>();
    private IncrementalRag rag = rag();

    /** Opens nothing before it is prepared. */
    private IncrementalRag rag() {
        return new IncrementalRag(folder.resolve("index"), BaseModel.allMiniLmL6V2(), Recorder::new, () -> 0);
    }

    @BeforeEach
    void open() {
        rag = rag();
    }

    @AfterEach
    void close() {
        rag.close();
    }

    @Test
    void answersLikeTheMethodThatIndexesInMemory() {
        TrainingView view = questions(List.of(FERRY, COACH));
        try (Solver ours = rag.prepare(view, Progress.NONE);
                Solver theirs = new RagMethod(new ToyEncoder(), () -> 0).prepare(view, Progress.NONE)) {
            Answer answer = ours.solve(PRICE);
            assertThat(answer.text()).contains("two");
            assertThat(answer).isEqualTo(theirs.solve(PRICE));
        }
    }

    @Test
    void theSecondTimeOnlyWhatChangedIsEncodedAndNothingStaleIsSaid() {
        Document dearer =
                new Document("ferry", "Ferry", "# Ferry\n\nThe ferry leaves at nine. A ticket costs six coins.\n");
        Solver before = rag.prepare(questions(List.of(FERRY, COACH)), Progress.NONE);
        encoded.clear();
        try (before;
                Solver now = rag.prepare(questions(List.of(dearer, COACH)), Progress.NONE)) {
            assertThat(encoded).isNotEmpty().noneMatch(text -> text.contains("yellow"));
            assertThat(now.solve(PRICE).text()).contains("six");
            assertThat(before.solve(PRICE).text()).contains("two");
        }
    }

    @Test
    void newLabelsAreKnownAsSoonAsTheirExamplesAreIndexed() {
        List<Example> old = List.of(label("a", "a lovely day", "good"), label("b", "a dreadful day", "bad"));
        List<Example> more = new ArrayList<>(old);
        more.add(label("c", "a middling day", "fair"));
        Question middling = new Question("q", "such a middling evening");
        try (Solver before = rag.prepare(moods(List.of("good", "bad"), old), Progress.NONE)) {
            assertThat(before.solve(middling).scores()).containsOnlyKeys("good", "bad");
        }
        encoded.clear();
        try (Solver now = rag.prepare(moods(List.of("good", "bad", "fair"), more), Progress.NONE)) {
            assertThat(encoded).containsExactly("a middling day");
            assertThat(now.solve(middling).text()).isEqualTo("fair");
        }
        try (Solver fewer = rag.prepare(moods(List.of("good", "bad"), old), Progress.NONE)) {
            assertThat(fewer.footprint().notes()).containsEntry("passages", "2");
        }
    }

    private static Example label(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }

    private static TrainingView moods(List<String> labels, List<Example> train) {
        return new TrainingView(
                new TaskCard("moods", TaskKind.CLASSIFICATION, "", "", labels), List.of(), train, List.of());
    }

    private static TrainingView questions(List<Document> documents) {
        return new TrainingView(
                new TaskCard("ferries", TaskKind.QA, "", "", List.of()), documents, List.of(), List.of());
    }

    /** Remembers what it encoded. */
    private final class Recorder implements Encoder {
        private final ToyEncoder toy = new ToyEncoder();

        @Override
        public float[][] encode(List<String> texts) {
            encoded.addAll(texts);
            return toy.encode(texts);
        }

        @Override
        public boolean fits(String text) {
            return true;
        }

        @Override
        public Prefixes prefixes() {
            return toy.prefixes();
        }

        @Override
        public int dimensions() {
            return toy.dimensions();
        }

        @Override
        public void close() {}
    }
}
