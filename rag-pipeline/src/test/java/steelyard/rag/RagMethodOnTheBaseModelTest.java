package steelyard.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import steelyard.encoder.OnnxEncoder;
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

/** Meaning, where no word is shared: what only the real encoder can do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RagMethodOnTheBaseModelTest {
    private final OnnxEncoder encoder = OnnxEncoder.open(1);
    private final RagMethod rag = new RagMethod(encoder, System::nanoTime);

    @AfterAll
    void close() {
        encoder.close();
    }

    @Test
    void findsTheAnswerInOtherWordsThanTheQuestions() {
        List<Document> documents = List.of(
                new Document("fares", "Fares", "# Fares\n\nA ticket costs two coins. Children ride free of charge.\n"),
                new Document("bread", "Bread", "# Bread\n\nLoaves come out of the oven at four in the morning.\n"));
        TrainingView view = new TrainingView(
                new TaskCard("harbour", TaskKind.QA, "", "", List.of()), documents, List.of(), List.of());
        try (Solver solver = rag.prepare(view, Progress.NONE)) {
            Answer answer = solver.solve(new Question("q", "Do kids have to pay?"));

            assertThat(answer.evidence().getFirst().quote()).isEqualTo("Children ride free of charge.");
        }
    }

    @Test
    void readsAMoodFromTextsThatShareNoWord() {
        List<Example> train = List.of(
                label("t1", "a wonderful, moving film", "positive"),
                label("t2", "great acting and a beautiful story", "positive"),
                label("t3", "boring from start to finish", "negative"),
                label("t4", "a terrible waste of time", "negative"));
        TrainingView view = new TrainingView(
                new TaskCard("moods", TaskKind.CLASSIFICATION, "", "", List.of("negative", "positive")),
                List.of(),
                train,
                List.of());
        try (Solver solver = rag.prepare(view, Progress.NONE)) {
            assertThat(solver.solve(new Question("q", "I loved this movie")).text())
                    .isEqualTo("positive");
            assertThat(solver.solve(new Question("r", "awful and dull")).text()).isEqualTo("negative");
        }
    }

    private static Example label(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label));
    }
}
