package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.encoder.BaseModel;
import steelyard.rag.IndexAnswers;
import steelyard.rag.index.IndexFolder;

class IndexCommandTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path documents = home;
    private String index = "";

    @BeforeEach
    void aFolderOfTwoDocuments() throws IOException {
        shell = new Shell(home);
        documents = home.resolve("handbook");
        index = home.resolve("index").toString();
        TaskFolders.write(documents.resolve("north.md"), "# North ferry", "", "The north ferry leaves at noon.");
        TaskFolders.write(documents.resolve("deep/south.txt"), "The south ferry leaves at nine.");
    }

    @Test
    void indexesAFolderAndAnswersFromItWithEvidenceAndTheTimeOfEachStage() throws IOException {
        Shell.Result indexed = index();
        assertThat(indexed.code()).as(indexed.err()).isZero();
        assertThat(indexed.out()).contains("2 added, 0 changed, 0 removed, 0 unchanged; 2 passages, ", " s\n");

        Shell.Result asked = shell.call("ask", "--index", index, "--json", "When does the south ferry leave?");
        assertThat(asked.code()).as(asked.err()).isZero();
        JsonNode answer = new ObjectMapper().readTree(asked.out()).at("/answers/0");
        assertThat(answer.at("/method").asText()).isEqualTo("rag");
        assertThat(answer.at("/answer").asText()).contains("nine");
        assertThat(answer.at("/evidence/0/document").asText()).isEqualTo("deep/south.txt");
        assertThat(answer.at("/stages").findValuesAsText("stage")).containsExactly("encode", "retrieve", "generate");

        assertThat(shell.call("ask", "--index", index, "When does the north ferry leave?")
                        .out())
                .contains("noon", "(north.md)", "encode ", "retrieve ", "generate ");
    }

    @Test
    void theSecondTimeNothingChangesAndThenOnlyWhatChanged() throws IOException {
        index();
        JsonNode again = json();
        assertThat(again.at("/added").asInt()
                        + again.at("/changed").asInt()
                        + again.at("/removed").asInt())
                .isZero();
        assertThat(again.at("/unchanged").asInt()).isEqualTo(2);

        Files.delete(documents.resolve("north.md"));
        TaskFolders.write(documents.resolve("deep/south.txt"), "The south ferry leaves at seven.");
        TaskFolders.write(documents.resolve("east.md"), "The east ferry leaves at six.");
        JsonNode changed = json();
        assertThat(changed.at("/added").asInt()).isOne();
        assertThat(changed.at("/changed").asInt()).isOne();
        assertThat(changed.at("/removed").asInt()).isOne();
        assertThat(changed.at("/documents").asInt()).isEqualTo(2);
        assertThat(shell.call("ask", "--index", index, "When does the south ferry leave?")
                        .out())
                .contains("seven")
                .doesNotContain("nine");
    }

    @Test
    void saysWhichFilesAreLeftOut() throws IOException {
        TaskFolders.write(documents.resolve("blank.md"), "");
        TaskFolders.write(documents.resolve("table.csv"), "a,b");

        Files.createSymbolicLink(documents.resolve("again.md"), documents.resolve("north.md"));

        Shell.Result result = index();
        assertThat(result.err())
                .contains("no text in them: blank.md", "txt files: 1", "once more, files and folders: 1");
        assertThat(result.out()).contains("2 added");
    }

    @Test
    void aFileThatIsNotUtf8StopsItBeforeAnythingIsDone() throws IOException {
        Files.write(documents.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        Shell.Result result = index();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("latin.md line 1: byte 0xE9");
        assertThat(Path.of(index)).doesNotExist();
    }

    @Test
    void anEmptyFolderIsNoReasonToEmptyTheIndex() throws IOException {
        index();
        Path empty = Files.createDirectories(home.resolve("empty"));

        Shell.Result result = shell.call("index", empty.toString(), "--out", index);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("holds no documents");
        assertThat(json().at("/unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void anIndexThatAnotherProcessWritesToIsLeftToIt() {
        index();
        try (IndexFolder writer = IndexFolder.open(Path.of(index), IndexAnswers.origin(BaseModel.allMiniLmL6V2()))) {
            Shell.Result result = index();
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("another process writes to this index; wait");
            assertThat(shell.call("ask", "--index", index, "When does the north ferry leave?")
                            .out())
                    .contains("noon");
            assertThat(writer.passages()).isEqualTo(2);
        }
    }

    @Test
    void refusesToAnswerFromWhatIsNoIndexOrWasMadeWithAnotherEncoder() {
        Shell.Result none = shell.call("ask", "--index", documents.toString(), "When?");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("handbook: holds no index");

        index();
        Shell.Result other = shell.call("ask", "--index", index, "--encoder", "all-minilm-l6-v2-q", "When?");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("encoder: all-minilm-l6-v2; now all-minilm-l6-v2-q");
    }

    @Test
    void whatADocumentHoldsDoesNotSteerTheTerminal() throws IOException {
        Path texts = Files.createDirectories(home.resolve("texts"));
        Files.writeString(
                texts.resolve("gate.md"), "# Gate\n\nThe gate code is \u001b[31m7714\u001b]0;mine\u0007 today.\n");
        String index = home.resolve("index").toString();
        assertThat(shell.call("index", texts.toString(), "--out", index).code()).isZero();

        Shell.Result asked = shell.call("ask", "--index", index, "What is the gate code?");

        assertThat(asked.out()).contains("7714").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void anIndexIsAskedByItself() {
        Shell.Result result = shell.call("ask", "--index", index, "--tasks", "questions", "When?");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("an index is asked by itself");
    }

    private Shell.Result index() {
        return shell.call("index", documents.toString(), "--out", index);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper()
                .readTree(shell.call("index", documents.toString(), "--out", index, "--json")
                        .out());
    }
}
