package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        shell = new Shell(home);
    }

    @Test
    void asksTheBundledQuestionsTaskAndShowsEveryMethodWithEvidenceAndStages() {
        Shell.Result result = shell.call("ask", "When does the north ferry leave?");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("questions\n")
                .contains("  baseline  ", "  rag  ", "  finetuned ", "noon", "(north)", "confidence", "in all ", " ms");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void classifiesATextAndShowsTheExamplesItRestsOn() {
        Shell.Result result = shell.call("ask", "--tasks", "things", "--methods", "rag", "a basket of plums");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("things\n")
                .contains("fruit", "[fruit] \"", "and ")
                .doesNotContain("baseline");
    }

    @Test
    void jsonHoldsEveryAnswerWithAllItsEvidence() throws IOException {
        Shell.Result result = shell.call("ask", "--json", "When does the north ferry leave?");
        JsonNode answers = new ObjectMapper().readTree(result.out()).at("/answers");
        assertThat(answers).hasSize(4);
        assertThat(answers.at("/1/method").asText()).isEqualTo("rag");
        assertThat(answers.at("/1/evidence/0/document").asText()).isEqualTo("north");
        assertThat(answers.at("/1/evidence/0/quote").asText()).contains("noon");
    }

    @Test
    void asksATaskOfTheUsersOwn() throws IOException {
        Path mine = TaskFolders.things(home.resolve("mine"));
        Shell.Result result = shell.call("ask", "--methods", "baseline", "--task", mine.toString(), "a wrench");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("things\n").contains("fruit  confidence 0.60");
    }
}
