package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard tasks --lint} on folders that are clean, or bad in one way. */
class LintTest {
    private static final String LONG = "the smooth round handle of a very old wooden mallet";

    @TempDir
    private Path home = Path.of("");

    private Path things = home;
    private Path questions = home;

    @BeforeEach
    void aCorpusOfTwoCleanTasks() throws IOException {
        things = TaskFolders.things(home.resolve("corpus/things"));
        questions = TaskFolders.questions(home.resolve("corpus/questions"));
    }

    @Test
    void cleanTasksGiveFiguresNoFindingAndExitCodeNought() throws IOException {
        add(
                things,
                "second-reading.jsonl",
                "{\"id\":\"b2\",\"label\":\"tool\"}",
                "{\"id\":\"b1\",\"label\":\"fruit\"}");
        Shell.Result result = shell().call("tasks", "--lint");
        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll("  +", "  ")))
                .contains(
                        "questions (qa)",
                        "things (classification)",
                        "  items in train and dev  7",
                        "  smallest label in train and dev, % of an even share  86 %", // 3 of 7 / 2
                        "  largest label in test, % of an even share  133 %", // 2 of 3 / 2
                        "  gold document first by BM25, questions of test  2 of 2 = 1.000",
                        "  test items read a second time  2 of 3 = 0.667",
                        "  second reading, Cohen's kappa of labels  1.000",
                        "Nothing looks wrong.");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aLabelThatHasTooSmallAShareIsAFinding() throws IOException {
        TaskFolders.write(
                things.resolve("test.jsonl"),
                "{\"id\":\"b1\",\"text\":\"a bowl of cherries\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"text\":\"some plums\",\"label\":\"fruit\"}");
        assertFound(
                "things",
                "label 'tool' has 0 % of an even share in test (items: 0);"
                        + " add or drop items until it has between 30 % and 200 %");
    }

    @Test
    void aTestItemWithTheTextOfADevItemIsAFinding() throws IOException {
        add(things, "test.jsonl", "{\"id\":\"b4\",\"text\":\" A rusty  SAW\",\"label\":\"tool\"}");
        assertFound(
                "things",
                "test items have the text of a train or dev item; drop one of each",
                "test item b4 and train item d2: 'A rusty SAW'");
    }

    @Test
    void itemsThatShareARunOfEightWordsAreAFinding() throws IOException {
        add(things, "train.jsonl", "{\"id\":\"a6\",\"text\":\"" + LONG + ", in bronze\",\"label\":\"tool\"}");
        add(things, "train.jsonl", "{\"id\":\"a7\",\"text\":\"Who threw " + LONG + "?\",\"label\":\"tool\"}");
        add(
                things,
                "test.jsonl",
                "{\"id\":\"b4\",\"text\":\"My aunt keeps melons beside " + LONG.toUpperCase(Locale.ROOT)
                        + " so that nobody dares to steal any of her fruit\",\"label\":\"fruit\"}");
        Shell.Result result = lint("things");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("things: pairs of items share a run of eight words within train and dev;"
                        + " reword or drop one of each\n"
                        + "    train item a6 and train item a7: 'the smooth round handle of a very old'\n")
                .contains("things: pairs of items share a run of eight words across train and test;"
                        + " reword or drop one of each\n"
                        + "    train item a6 and test item b4: 'the smooth round handle of a very old'\n"
                        + "    train item a7 and test item b4: 'the smooth round handle of a very old'\n")
                .doesNotContain("eight words within test; reword");
    }

    @Test
    void aTestItemThatNearlySaysWhatATrainItemSaysIsAFinding() throws IOException {
        add(things, "test.jsonl", "{\"id\":\"b4\",\"text\":\"an electric drill.\",\"label\":\"tool\"}");
        Shell.Result result = lint("things");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "things: pairs of a test item and a train or dev item say nearly the same (cosine above 0.95);")
                .containsPattern(
                        "\n    test item b4 and train item a4, 0\\.9\\d\\d: 'an electric drill\\.', 'an electric drill'\n");
    }

    @Test
    void anAnswerThatStandsInNoneOfItsDocumentsIsAFinding() throws IOException {
        add(
                questions,
                "test.jsonl",
                "{\"id\":\"q4\",\"question\":\"May dogs come along?\",\"answers\":[\"gladly\"],"
                        + "\"documents\":[\"north\",\"south\"]}");
        assertFound(
                "questions",
                "answers stand in none of the documents that their item names;"
                        + " write them as the document does, or name the document that does",
                "test item q4: 'gladly' in north, south");
    }

    @Test
    void aSecondReaderWhoSeldomAgreesIsAFinding() throws IOException {
        add(
                things,
                "second-reading.jsonl",
                "{\"id\":\"b1\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"label\":\"fruit\"}");
        assertFound(
                "things",
                "the second reader gave other labels (kappa 0.000, below 0.8);"
                        + " settle what is right, or say more clearly what is asked",
                "test item b2: tool, read again as fruit");
    }

    @Test
    void aSecondReadingThatIsWrongIsAnErrorAndNothingIsMeasured() throws IOException {
        add(things, "second-reading.jsonl", "{\"id\":\"a1\",\"label\":\"fruit\"}");
        Shell.Result result = lint("things");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("steelyard: ")
                .contains("things/second-reading.jsonl line 1: field 'id': 'a1' is no test item; correct the id or");
    }

    @Test
    void theSameStandsInJson() throws IOException {
        add(
                things,
                "second-reading.jsonl",
                "{\"id\":\"b1\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"label\":\"fruit\"}");
        Shell.Result result = shell().call("tasks", "--lint", "--json");
        assertThat(result.code()).isEqualTo(1);
        JsonNode tasks = new ObjectMapper().readTree(result.out()).at("/tasks");
        assertThat(tasks.at("/0/name").asText()).isEqualTo("questions");
        assertThat(tasks.at("/0/findings")).isEmpty();
        assertThat(tasks.at("/1/figures"))
                .contains(
                        new ObjectMapper().readTree("{\"figure\":\"items in test\",\"value\":3}"),
                        new ObjectMapper()
                                .readTree("{\"figure\":\"second reading, same labels\",\"value\":0.5,"
                                        + "\"part\":1,\"whole\":2}"),
                        new ObjectMapper()
                                .readTree("{\"figure\":\"second reading, other labels\",\"value\":1,"
                                        + "\"items\":[\"b2\"]}"));
        assertThat(tasks.at("/1/findings/0/count").asInt()).isEqualTo(1);
        assertThat(tasks.at("/1/findings/0/places/0").asText()).startsWith("test item b2");
    }

    @Test
    void aPersonAtATerminalSeesWhichTaskIsEncoded() {
        Shell.Result result = new Shell(home, new Terminal(true, true, false)).call("tasks", "--lint");
        assertThat(result.err()).contains("encoding questions  6/6", "encoding things  10/10");
    }

    private void assertFound(String task, String sentence, String... places) {
        Shell.Result result = lint(task);
        assertThat(result.code()).isEqualTo(1);
        String block = "  " + task + ": " + sentence + "\n"
                + String.join(
                        "",
                        List.of(places).stream()
                                .map(place -> "    " + place + "\n")
                                .toList());
        assertThat(result.out()).contains("What looks wrong\n").contains(block);
    }

    private Shell.Result lint(String task) {
        return shell().call("tasks", "--lint", "--tasks", task);
    }

    private Shell shell() {
        return new Shell(home);
    }

    private static void add(Path folder, String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
