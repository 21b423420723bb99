package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steelyard.corpus.ImportFixture.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.task.Document;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskKind;

class JsonlFormatTest {
    @TempDir
    Path folder = Path.of("");

    private ImportFixture files = new ImportFixture(folder, ".jsonl");

    @BeforeEach
    void writeFiles() {
        files = new ImportFixture(folder, ".jsonl")
                .train(
                        "{\"text\": \"a\", \"label\": 1, \"group\": \"g\"}\n\n{\"id\": \"own\", \"text\": \"b\", \"label\": 0}\n")
                .test("{\"text\": \"c\", \"label\": 1}\n");
    }

    private JsonlFormat withFields(FieldNames fields) {
        return new JsonlFormat(TaskKind.CLASSIFICATION, fields, Map.of(), Optional.empty());
    }

    @Test
    void linesWithoutIdGetOneByRow() {
        Imported imported =
                JsonlFormat.classification(Map.of("0", "no", "1", "yes")).read(files.files());

        assertThat(labelled(imported.splits().train())).containsExactly("train-000001: a -> yes", "own: b -> no");
        assertThat(labelled(imported.splits().test())).containsExactly("test-000001: c -> yes");
        assertThat(imported.splits().train().getFirst().group()).isEqualTo("g");
    }

    @Test
    void fieldsMayHaveAnyNames() {
        files.train("{\"n\": 1, \"s\": \"a\", \"y\": \"u\"}\n{\"n\": 2, \"s\": \"b\", \"y\": \"v\"}")
                .test("{\"n\": 3, \"s\": \"c\", \"y\": \"v\"}");

        Task task = files.task(withFields(new FieldNames("n", "s", "y", "", "", "summary")));

        assertThat(task.card().labels()).containsExactly("u", "v");
        assertThat(labelled(task.splits().test())).containsExactly("3: c -> v");
    }

    @Test
    void anIdFieldThatWasNamedMustBeThere() {
        assertThat(files.problems(withFields(new FieldNames("key", "text", "label", "", "", "summary"))))
                .containsExactly(
                        "train.jsonl line 1: field 'key': is missing; add it",
                        "train.jsonl line 3: field 'key': is missing; add it",
                        "test.jsonl line 1: field 'key': is missing; add it");
    }

    @Test
    void wrongLinesAreNamed() {
        files.train("{\"text\": \"a\", \"label\": 1}\nnonsense\n{\"text\": \"\", \"label\": 0}\n")
                .test("{\"text\": \"a\", \"label\": 5}\n");

        assertThat(files.problems(JsonlFormat.classification(Map.of())))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("train.jsonl line 2: broken JSON"))
                .anyMatch(line -> line.startsWith("train.jsonl line 3: field 'text': is blank"))
                .anyMatch(line -> line.startsWith("test.jsonl line 1: field 'label': '5' is not one of [0, 1]"));
    }

    @Test
    void questionsComeWithAFileOfDocuments() {
        Path documents = files.write(
                "corpus.jsonl",
                "{\"_id\": 7, \"title\": \"Hours\", \"text\": \"Open at nine.\"}\n{\"id\": \"b\", \"text\": \"More\"}\n");
        files.train("{\"id\": 1, \"q\": \"When?\", \"a\": [\"nine\"], \"d\": [7]}")
                .test("{\"id\": 2, \"q\": \"Why?\", \"a\": []}");
        FieldNames fields = new FieldNames("id", "q", "", "a", "d", "summary");

        Task task = files.task(new JsonlFormat(TaskKind.QA, fields, Map.of(), Optional.of(documents)));

        assertThat(task.documents())
                .containsExactly(
                        new Document("7", "Hours", "# Hours\n\nOpen at nine.\n"), new Document("b", "b", "More\n"));
        assertThat(task.splits().train())
                .containsExactly(
                        new Example(new Question("1", "When?"), new Gold.Answers(List.of("nine"), List.of("7"))));
    }

    @Test
    void questionsComeWithAFolderOfDocuments() throws IOException {
        Files.createDirectory(folder.resolve("docs"));
        files.write("docs/hours.md", "# Hours\nOpen at nine.\n");
        files.train("{\"question\": \"When?\", \"answers\": [\"nine\"], \"documents\": [\"hours\"]}")
                .test("{\"question\": \"When?\", \"answers\": [\"nine\"]}");

        Task task = files.task(JsonlFormat.qa(folder.resolve("docs")));

        assertThat(task.documents()).containsExactly(new Document("hours", "Hours", "# Hours\nOpen at nine.\n"));
    }

    @Test
    void wrongDocumentsAreNamed() {
        Path documents = files.write(
                "corpus.jsonl",
                "{\"id\": \"a/b\", \"text\": \"x\"}\n{\"id\": \"c\", \"text\": \"\"}\n{\"id\": \"c\", \"text\": \"x\"}\n");
        files.train("{\"question\": \"When?\", \"answers\": [\"nine\"], \"documents\": [\"c\", \"z\"]}")
                .test("{\"question\": \"When?\", \"answers\": [\"nine\"]}");

        assertThat(files.problems(JsonlFormat.qa(documents)))
                .containsExactly(
                        "corpus.jsonl line 1: field 'id': 'a/b' is no file name that works everywhere; use up to 200"
                                + " letters, digits, dots, dashes and underscores",
                        "corpus.jsonl line 2: field 'text': is blank; fill it in or remove the line",
                        "corpus.jsonl line 3: field 'id': 'c' stands on corpus.jsonl line 2 already; give each document"
                                + " an id of its own",
                        "train.jsonl line 1: field 'documents': there is no document 'z'; add it or correct the line");
        assertThat(files.problems(JsonlFormat.qa(files.write("empty.jsonl", "\n"))))
                .contains("empty.jsonl: is empty; write one document a line");
    }

    @Test
    void questionsNeedDocumentsAndClassificationHasNone() {
        FieldNames fields = FieldNames.of(TaskKind.QA);
        assertThatThrownBy(() -> new JsonlFormat(TaskKind.QA, fields, Map.of(), Optional.empty()))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("needs documents");
        assertThatThrownBy(() -> new JsonlFormat(TaskKind.CLASSIFICATION, fields, Map.of(), Optional.of(folder)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("has no documents");
    }
}
