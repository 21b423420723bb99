package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Splits;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

class TaskWriterTest {
    @TempDir
    Path parent = Path.of("");

    private static Example labelled(String id, String text, String label) {
        return new Example(new Question(id, text), new Gold.Label(label), "seen");
    }

    private static TaskContent classification(List<Example> dev) {
        TaskCard card = new TaskCard(
                "odd",
                TaskKind.CLASSIFICATION,
                "What: a \"task\" # here",
                "CC BY 4.0",
                List.of("yes", "01", "a: b\n c"));
        List<Example> train = List.of(labelled("a", "line\nbreak \u2028 \"quoted\" \\ 😀", "yes"));
        return new TaskContent(card, List.of(), new Splits(train, dev, List.of(labelled("1", "x", "01"))));
    }

    private static TaskContent questions() {
        TaskCard card = new TaskCard("facts", TaskKind.QA, "", "", List.of());
        Example answerable =
                new Example(new Question("a", "When?"), new Gold.Answers(List.of("at nine", "9"), List.of("hours")));
        Example impossible = new Example(new Question("b", "Why?"), new Gold.Answers(List.of(), List.of()));
        return new TaskContent(
                card,
                List.of(new Document("hours", "Hours", "# Hours\n\nOpen at nine.\n")),
                new Splits(List.of(answerable), List.of(answerable("d")), List.of(impossible)));
    }

    private static Example answerable(String id) {
        return new Example(new Question(id, "Where?"), new Gold.Answers(List.of("here"), List.of()));
    }

    private List<String> namesInParent() throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        for (TaskContent content : List.of(classification(List.of(labelled("d", "x", "01"))), questions())) {
            Path folder = parent.resolve("deep/down").resolve(content.card().name());
            new TaskWriter(folder, false).write(content);

            Task task = TaskFolder.read(folder, 1);

            assertThat(task.card()).isEqualTo(content.card());
            assertThat(task.documents()).isEqualTo(content.documents());
            assertThat(task.splits()).isEqualTo(content.splits());
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        new TaskWriter(parent.resolve("one"), false).write(questions());
        new TaskWriter(parent.resolve("two"), false).write(questions());

        assertThat(TaskFolder.read(parent.resolve("one"), 1).sha256())
                .isEqualTo(TaskFolder.read(parent.resolve("two"), 1).sha256());
    }

    @Test
    void anEmptyDevSplitIsNotWritten() {
        new TaskWriter(parent.resolve("task"), false).write(classification(List.of()));

        assertThat(parent.resolve("task/dev.jsonl")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideTheFolder() throws IOException {
        Files.createDirectory(parent.resolve("task"));

        new TaskWriter(parent.resolve("task"), false).write(questions());
        new TaskWriter(parent.resolve("task"), true).write(classification(List.of()));

        assertThat(namesInParent()).containsExactly("task");
    }

    @Test
    void anExistingTaskIsReplacedOnlyWhenAskedTo() {
        Path folder = parent.resolve("task");
        new TaskWriter(folder, false).write(questions());
        String before = TaskFolder.read(folder, 1).sha256();

        assertThatThrownBy(() -> new TaskWriter(folder, false).write(classification(List.of())))
                .isInstanceOf(CorpusException.class)
                .hasMessage(
                        folder + ": is not empty; give another folder, or say that the task in it shall be replaced");
        assertThat(TaskFolder.read(folder, 1).sha256()).isEqualTo(before);

        new TaskWriter(folder, true).write(classification(List.of()));
        assertThat(TaskFolder.read(folder, 1).kind()).isEqualTo(TaskKind.CLASSIFICATION);
        assertThat(folder.resolve("documents")).doesNotExist();
    }

    @Test
    void aFolderWithOtherFilesIsNeverReplaced() throws IOException {
        Path folder = parent.resolve("home");
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> new TaskWriter(folder, true).write(questions()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("holds 'letter.txt', which belongs to no task");
        assertThat(folder.resolve("letter.txt")).hasContent("dear");
        assertThat(namesInParent()).containsExactly("home");
    }

    @Test
    void aFileInTheWaySaysSo() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> new TaskWriter(file, true).write(questions()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("is a file; give another folder");
        assertThatThrownBy(() -> new TaskWriter(file.resolve("task"), true).write(questions()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void aWriteThatFailsInTheMiddleLeavesTheOldTaskAndNothingElse() throws IOException {
        Path folder = parent.resolve("task");
        new TaskWriter(folder, false).write(questions());
        TaskContent impossible = new TaskContent(
                questions().card(),
                List.of(new Document("no/such/folder", "Title", "text")),
                questions().splits());

        assertThatThrownBy(() -> new TaskWriter(folder, true).write(impossible))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("task: cannot be written");

        assertThat(TaskFolder.read(folder, 1).documents()).isEqualTo(questions().documents());
        assertThat(namesInParent()).containsExactly("task");
    }
}
