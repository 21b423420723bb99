package steelyard.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFolderErrorsTest {
    private static final String RIGHT = "{\"id\": \"t%d\", \"text\": \"x\", \"label\": \"sad\"}";

    @TempDir
    Path parent = Path.of("");

    @Test
    void aMissingFolderSaysSo() {
        assertThatThrownBy(() -> TaskFolder.read(parent.resolve("nowhere"), 1))
                .isInstanceOf(CorpusException.class)
                .hasMessage(parent + "/nowhere: does not exist; give the path of a task folder");
    }

    @Test
    void aFileInsteadOfAFolderSaysSo() {
        Path file = SmallTask.classification(parent).folder().resolve("task.yaml");

        assertThatThrownBy(() -> TaskFolder.read(file, 1))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("task.yaml: is not a folder; give the path of the folder");
    }

    @ParameterizedTest
    @CsvSource({"task.yaml", "train.jsonl", "test.jsonl"})
    void aMissingFileSaysSo(String name) {
        assertThat(SmallTask.classification(parent).delete(name).problems())
                .containsExactly(name + ": does not exist; create it or correct the path");
    }

    @ParameterizedTest
    @CsvSource({"train.jsonl, ''", "test.jsonl, '\n \n'", "dev.jsonl, '\uFEFF'"})
    void anEmptyFileSaysSo(String name, String text) {
        assertThat(SmallTask.classification(parent).write(name, text).problems())
                .containsExactly(name + ": is empty; write one example a line");
    }

    @Test
    void aFolderWhereAFileShouldStandSaysSo() throws IOException {
        SmallTask small = SmallTask.classification(parent).delete("train.jsonl");
        Files.createDirectory(small.folder().resolve("train.jsonl"));

        assertThat(small.problems()).containsExactly("train.jsonl: is not a file; a text file must stand there");
    }

    @Test
    void brokenJsonIsNamedWithItsLine() {
        String lines = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> n == 17 ? "{\"id\": \"t17\", \"text\": \"x" : RIGHT.formatted(n))
                .collect(Collectors.joining("\n"));

        assertThat(SmallTask.classification(parent).write("test.jsonl", lines).problems())
                .singleElement()
                .asString()
                .startsWith("test.jsonl line 17: broken JSON at column ")
                .endsWith("; it must be one whole JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|is not a JSON object; write {\"field\": …}",
                "\"text\"|is not a JSON object; write {\"field\": …}",
                "{\"text\": \"x\", \"label\": \"sad\"}|field 'id': is missing; add it",
                "{\"id\": null, \"text\": \"x\", \"label\": \"sad\"}|field 'id': is missing; add it",
                "{\"id\": \"\", \"text\": \"x\", \"label\": \"sad\"}|field 'id': is blank; fill it in or remove the line",
                "{\"id\": 1.5, \"text\": \"x\", \"label\": \"sad\"}|field 'id': must be text or a whole number, but is a number (1.5); correct it",
                "{\"id\": \"t\", \"text\": \" \", \"label\": \"sad\"}|field 'text': is blank; fill it in or remove the line",
                "{\"id\": \"t\", \"text\": [\"x\"], \"label\": \"sad\"}|field 'text': must be text, but is a list ([\"x\"]); correct it",
                "{\"id\": \"t\", \"text\": \"x\"}|field 'label': is missing; add it",
                "{\"id\": \"t\", \"text\": \"x\", \"label\": true}|field 'label': must be text or a whole number, but is true or false (true); correct it",
                "{\"id\": \"t\", \"text\": \"x\", \"label\": \"Sad\"}|field 'label': 'Sad' is not one of [sad, glad]; add it to task.yaml or correct the line",
                "{\"id\": \"t\", \"text\": \"x\", \"label\": \"sad\", \"group\": {}}|field 'group': must be text or a whole number, but is an object ({}); correct it"
            })
    void aWrongLineSaysWhichFieldIsWrongAndWhatToDo(String line, String problem) {
        assertThat(SmallTask.classification(parent)
                        .write("test.jsonl", RIGHT.formatted(1) + "\n" + line)
                        .problems())
                .containsExactly("test.jsonl line 2: " + problem);
    }

    @ParameterizedTest
    @CsvSource({"{\"id\": 1} {\"id\": 2}", "{\"id\": 1}}", "'{\"id\": \"a\", \"id\": \"b\"}'", "{'id': 1}"})
    void twoObjectsOnALineOrAKeyTwiceAreBrokenJson(String line) {
        assertThat(SmallTask.classification(parent).write("test.jsonl", line).problems())
                .singleElement()
                .asString()
                .startsWith("test.jsonl line 1: broken JSON at column ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"t\", \"question\": \"x\"}|field 'answers': is missing; add it",
                "{\"id\": \"t\", \"question\": \"x\", \"answers\": \"y\"}|field 'answers': is not a list; write a list of texts: [\"…\"]",
                "{\"id\": \"t\", \"question\": \"x\", \"answers\": [\"\"]}|field 'answers': is blank; fill it in or remove the line",
                "{\"id\": \"t\", \"question\": \"x\", \"answers\": [14]}|field 'answers': must be texts, but is a number (14); correct it",
                "{\"id\": \"t\", \"text\": \"x\", \"answers\": []}|field 'question': is missing; add it",
                "{\"id\": \"t\", \"question\": \"x\", \"answers\": [], \"documents\": \"hours\"}|field 'documents': is not a list; write a list of texts or whole numbers: [\"…\"]",
                "{\"id\": \"t\", \"question\": \"x\", \"answers\": [], \"documents\": [\"hours\", \"Hours\"]}|field 'documents': there is no document 'Hours'; add it or correct the line"
            })
    void aWrongQuestionSaysWhichFieldIsWrongAndWhatToDo(String line, String problem) {
        assertThat(SmallTask.questions(parent).write("test.jsonl", line).problems())
                .containsExactly("test.jsonl line 1: " + problem);
    }

    @Test
    void anIdThatIsUsedTwiceNamesBothLines() {
        assertThat(SmallTask.classification(parent)
                        .write("test.jsonl", RIGHT.formatted(1) + "\n\n" + RIGHT.formatted(1))
                        .problems())
                .singleElement()
                .asString()
                .matches("test.jsonl line 3: field 'id': 't1' stands on .*test.jsonl line 1 already; give each .*");
    }

    @ParameterizedTest
    @CsvSource({"test.jsonl", "dev.jsonl"})
    void aSplitThatSharesIdsWithTrainIsRefused(String name) {
        assertThat(SmallTask.classification(parent)
                        .write(name, "{\"id\": \"b\", \"text\": \"x\", \"label\": \"sad\"}")
                        .problems())
                .containsExactly(name + " line 1: field 'id': 'b' stands on train.jsonl line 2 already;"
                        + " give each example an id of its own, and no example to two splits");
    }

    @Test
    void allWrongLinesOfAllFilesAreReportedAtOnce() {
        assertThat(SmallTask.classification(parent)
                        .write("task.yaml", "kind: classification\nlabels: [sad, glad, sad]\n")
                        .write("train.jsonl", "{\"id\": 1}\n{}")
                        .write("test.jsonl", "nonsense")
                        .problems())
                .hasSize(8)
                .anyMatch(line -> line.startsWith("task.yaml: field 'name': is missing"))
                .anyMatch(line -> line.startsWith("task.yaml line 2: field 'labels': 'sad' stands there twice"))
                .anyMatch(line -> line.startsWith("train.jsonl line 2: field 'id': is missing"))
                .anyMatch(line -> line.startsWith("test.jsonl line 1: broken JSON"));
    }

    @Test
    void twentyProblemsAreShownAndTheRestIsCounted() {
        assertThat(SmallTask.classification(parent)
                        .write("test.jsonl", "nonsense\n".repeat(23))
                        .problems())
                .hasSize(21)
                .endsWith("… and 3 more");
        assertThat(SmallTask.classification(parent)
                        .write("test.jsonl", "nonsense\n".repeat(20))
                        .problems())
                .hasSize(20);
    }

    @Test
    void questionsNeedDocuments() throws IOException {
        SmallTask small =
                SmallTask.questions(parent).delete("documents/hours.md").delete("documents/places.md");
        assertThat(small.problems()).containsExactly("documents: is empty; add one .md file a document");

        Files.delete(small.folder().resolve("documents"));
        assertThat(small.problems())
                .containsExactly("documents: is missing; the task needs a folder with one .md file a document");
    }

    @Test
    void anEmptyDocumentIsRefusedAndIsNotMissingToo() {
        assertThat(SmallTask.questions(parent)
                        .write("documents/hours.md", " \n")
                        .problems())
                .containsExactly("documents/hours.md: is empty; write the document or remove the file");
    }

    @Test
    void aDocumentOfAnotherFormatIsNotSkippedInSilenceButAHiddenFileIs() {
        assertThat(SmallTask.questions(parent)
                        .write("documents/.gitkeep", "")
                        .write("documents/more.txt", "text")
                        .problems())
                .containsExactly("documents/more.txt: is no .md file; rename it or move it out of the folder");
    }
}
