package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskCard;
import steelyard.task.TaskKind;

class TaskFolderTest {
    @TempDir
    Path parent = Path.of("");

    private static List<String> ids(List<Example> examples) {
        return examples.stream().map(Example::id).toList();
    }

    @Test
    void aClassificationTaskHasCardAndExamples() {
        Task task = SmallTask.classification(parent).read();

        assertThat(task.card())
                .isEqualTo(new TaskCard(
                        "moods", TaskKind.CLASSIFICATION, "How somebody feels", "CC0", List.of("sad", "glad")));
        assertThat(task.documents()).isEmpty();
        assertThat(task.splits().test())
                .containsExactly(new Example(new Question("t", "it snows"), new Gold.Label("glad")));
    }

    @Test
    void aQuestionTaskHasDocumentsWithTheirFirstHeadingAsTitle() {
        Task task = SmallTask.questions(parent).read();

        assertThat(task.documents())
                .containsExactly(
                        new Document("hours", "The hours", "Preface\n## The hours\nOpen at nine.\n"),
                        new Document("places", "places", "No heading. It is here.\n"));
        assertThat(task.splits().train()).hasSize(2);
        assertThat(task.splits().dev()).isEmpty();
    }

    @Test
    void trainingQuestionsMayBeAboutDocumentsOfTheirOwn() {
        SmallTask small = SmallTask.questions(parent)
                .write("training-documents/old.md", "# Old hours\n\nOpen at ten.\n")
                .write(
                        "train.jsonl",
                        "{\"id\": \"a\", \"question\": \"When?\", \"answers\": [\"at ten\"], \"documents\": [\"old\"]}");

        Task task = small.read();

        assertThat(task.trainingDocuments()).extracting(Document::id).containsExactly("old");
        assertThat(task.documents()).extracting(Document::id).containsExactly("hours", "places");
        small.write("training-documents/hours.md", "# The hours\n\nTwice.\n");
        assertThat(small.problems())
                .containsExactly(
                        "training-documents/hours.md: has the name of a file in documents; rename one of them");
    }

    @Test
    void anEmptyListOfAnswersMeansNotAnswerableAndDocumentsMayBeLeftOut() {
        SmallTask small = SmallTask.questions(parent);
        small.write("dev.jsonl", "{\"id\": \"d\", \"question\": \"Who?\", \"answers\": []}");

        Gold gold = small.read().splits().dev().getFirst().gold();

        assertThat(gold).isEqualTo(new Gold.Answers(List.of(), List.of()));
    }

    @Test
    void aDevFileIsUsedAsItIs() {
        Task task = SmallTask.classification(parent)
                .write("dev.jsonl", "{\"id\": \"d\", \"text\": \"it hails\", \"label\": \"sad\"}")
                .read();

        assertThat(ids(task.splits().dev())).containsExactly("d");
        assertThat(ids(task.splits().train())).containsExactly("a", "b", "c");
    }

    @Test
    void withoutDevFileSomeTrainingExamplesAreTaken() {
        String lines = IntStream.range(0, 100)
                .mapToObj(i -> "{\"id\": \"%d\", \"text\": \"it rains\", \"label\": \"%s\"}\n"
                        .formatted(i, i % 2 == 0 ? "sad" : "glad"))
                .collect(Collectors.joining());
        Task task = SmallTask.classification(parent).write("train.jsonl", lines).read();

        assertThat(task.splits().dev()).hasSize(15);
        assertThat(task.splits().train())
                .hasSize(85)
                .doesNotContainAnyElementsOf(task.splits().dev());
    }

    @Test
    void byteOrderMarksWindowsLineEndsAndBlankLinesAreFine() {
        SmallTask small = SmallTask.questions(parent);
        Task plain = small.read();
        small.write("task.yaml", "\uFEFFname: facts\r\nkind: qa\r\n")
                .write(
                        "train.jsonl",
                        "\uFEFF{\"id\": \"a\", \"question\": \"When?\", \"answers\": [\"at nine\", \"9\"], \"documents\": [\"hours\"]}\r\n"
                                + "\r\n   \r\n{\"id\": \"b\", \"question\": \"Why?\", \"answers\": []}\r\n\r\n")
                .write("documents/hours.md", "\uFEFFPreface\r\n## The hours\r\nOpen at nine.\r\n");

        Task windows = small.read();

        assertThat(windows.trainingView()).isEqualTo(plain.trainingView());
        assertThat(windows.splits()).isEqualTo(plain.splits());
    }

    @Test
    void aLineOfAMegabyteIsFine() {
        String text = "word ".repeat(200_000);

        Task task = SmallTask.classification(parent)
                .write("test.jsonl", "{\"id\": \"t\", \"text\": \"" + text + "\", \"label\": \"sad\"}")
                .read();

        assertThat(task.splits().test().getFirst().question().text()).isEqualTo(text);
    }

    @Test
    void numbersServeAsIdsLabelsAndDocumentNames() {
        Task task = SmallTask.classification(parent)
                .write("task.yaml", "name: numbers\nkind: classification\nlabels: [0, 01, yes, 1.0]\n")
                .write("test.jsonl", "{\"id\": 1, \"text\": \"x\", \"label\": 0}")
                .write("train.jsonl", "{\"id\": 2, \"text\": \"x\", \"label\": \"01\"}")
                .read();

        assertThat(task.card().labels()).containsExactly("0", "01", "yes", "1.0");
        assertThat(task.splits().test()).containsExactly(new Example(new Question("1", "x"), new Gold.Label("0")));
    }

    @Test
    void labelsMayHoldAnyCharacters() {
        Task task = SmallTask.classification(parent)
                .write("task.yaml", "name: odd\nkind: classification\nlabels:\n  - Sci/Tech\n  - 'très  bon: 😀'\n")
                .write("test.jsonl", "{\"id\": 1, \"text\": \"x\", \"label\": \"très  bon: 😀\"}")
                .write("train.jsonl", "{\"id\": 2, \"text\": \"x\", \"label\": \"Sci/Tech\"}")
                .read();

        assertThat(task.card().labels()).containsExactly("Sci/Tech", "très  bon: 😀");
    }

    @Test
    void unknownFieldsAreLeftAloneAndTheGroupIsKept() {
        Task task = SmallTask.classification(parent)
                .write(
                        "test.jsonl",
                        "{\"id\": 1, \"text\": \"x\", \"label\": \"sad\", \"group\": \"unseen\", \"more\": {}}")
                .read();

        assertThat(task.splits().test().getFirst().group()).isEqualTo("unseen");
    }

    @Test
    void anEmptyGroupIsNone() {
        Task task = SmallTask.classification(parent)
                .write("test.jsonl", "{\"id\": 1, \"text\": \"x\", \"label\": \"sad\", \"group\": \"\"}")
                .read();

        assertThat(task.splits().test().getFirst().group()).isEmpty();
    }

    @Test
    void theHashFollowsTheBytesOfTheTaskAndNothingElse() throws IOException {
        SmallTask small = SmallTask.questions(parent);
        String hash = small.read().sha256();

        small.write("README.txt", "not part of the task");
        Files.setLastModifiedTime(small.folder().resolve("task.yaml"), FileTime.fromMillis(0));
        assertThat(small.read().sha256()).isEqualTo(hash);
        assertThat(TaskFolder.read(small.folder(), 2).sha256()).isEqualTo(hash);
        assertThat(SmallTask.questions(parent.resolve("copy")).read().sha256()).isEqualTo(hash);

        small.write("documents/hours.md", "Open at ten.\n");
        assertThat(small.read().sha256()).isNotEqualTo(hash);
    }

    @Test
    void theHashTellsFileNamesApart() throws IOException {
        SmallTask small = SmallTask.questions(parent);
        String hash = small.read().sha256();

        Files.move(small.folder().resolve("documents/places.md"), small.folder().resolve("documents/spots.md"));

        assertThat(small.read().sha256()).isNotEqualTo(hash);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithLineAndOffset() {
        SmallTask small = SmallTask.classification(parent)
                .write("test.jsonl", "{}\n{\"id\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(small.problems())
                .containsExactly("test.jsonl line 2: byte 0xE9 at offset 11 is not UTF-8; save the file in UTF-8");
    }

    @Test
    void aFileThatEndsInTheMiddleOfACharacterIsNotUtf8() {
        byte[] half = {'{', '}', '\n', (byte) 0xC3};

        assertThat(SmallTask.classification(parent).write("test.jsonl", half).problems())
                .containsExactly("test.jsonl line 2: byte 0xC3 at offset 3 is not UTF-8; save the file in UTF-8");
    }
}
