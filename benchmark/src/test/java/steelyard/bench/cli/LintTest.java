package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    @TempDir
    private Path home = Path.of("");

    private Shell.Result lint(Path folder, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"tasks", "--lint", "--task", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new Shell(home).call(arguments);
    }

    @Test
    void aTaskWithNothingWrongIsMeasuredAndPasses() throws IOException {
        Shell.Result result = lint(TaskFolders.questions(home.resolve("questions")));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "items 3 train, 3 test",
                        "texts in train and in test 0",
                        "answers not in their document 0",
                        "BM25 first hit right, test 1.000",
                        "Nothing looks wrong.");
    }

    @Test
    void whatLooksWrongIsListedWithItsItemsAndMakesItFail() throws IOException {
        Path folder = TaskFolders.things(home.resolve("things"));
        TaskFolders.write(
                folder.resolve("test.jsonl"),
                "{\"id\":\"b1\",\"text\":\"A ripe  APPLE\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"text\":\"one two three four five six seven eight nails\",\"label\":\"fruit\"}",
                "{\"id\":\"b3\",\"text\":\"so one two three four five six seven eight pears\",\"label\":\"fruit\"}");
        Shell.Result result = lint(folder);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "things: label 'tool' has 0 % of an even share in test",
                        "things: the same text is in train and in test: b1",
                        "things: items share a run of 8 words: b2 and b3 ('one two three four five six seven eight')",
                        "things: test items nearly repeat train items: b1 and a1 (");
    }

    @Test
    void anAnswerThatStandsInNoneOfItsDocumentsIsListed() throws IOException {
        Path folder = TaskFolders.questions(home.resolve("questions"));
        TaskFolders.write(
                folder.resolve("test.jsonl"),
                "{\"id\":\"q1\",\"question\":\"When north?\",\"answers\":[\"nine\"],\"documents\":[\"north\"]}");
        Shell.Result result = lint(folder);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("questions: answers stand in no document that the item names: q1 ('nine')");
    }

    @Test
    void aSecondReadingIsComparedWithTheFirst() throws IOException {
        Path things = TaskFolders.things(home.resolve("things"));
        TaskFolders.write(
                things.resolve("second-reading.jsonl"),
                "{\"id\":\"b1\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\",\"label\":\"fruit\"}");
        Path questions = TaskFolders.questions(home.resolve("questions"));
        TaskFolders.write(
                questions.resolve("second-reading.jsonl"),
                "{\"id\":\"q1\",\"answers\":[\"at noon\"]}",
                "{\"id\":\"q2\",\"answers\":[]}",
                "{\"id\":\"q3\",\"answers\":[]}");
        JsonNode tasks = new ObjectMapper()
                .readTree(lint(things, questions.toString(), "--json").out())
                .get("tasks");
        assertThat(tasks.at("/0/figures/read again").asText()).isEqualTo("2 test items");
        assertThat(tasks.at("/0/figures/same label").asText()).isEqualTo("0.500");
        assertThat(tasks.at("/0/figures/Cohen's kappa").asText()).isEqualTo("0.000");
        assertThat(tasks.at("/1/figures/same answer").asText()).isEqualTo("0.667");
    }

    @Test
    void aWrongSecondReadingIsAnErrorWithFileLineAndRemedy() throws IOException {
        Path folder = TaskFolders.things(home.resolve("things"));
        TaskFolders.write(
                folder.resolve("second-reading.jsonl"),
                "{\"id\":\"a1\",\"label\":\"fruit\"}",
                "{\"id\":\"b1\",\"label\":\"stone\"}",
                "{\"id\":\"b1\",\"label\":\"fruit\"}",
                "{\"id\":\"b2\"}");
        Shell.Result result = lint(folder);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "second-reading.jsonl line 1: field 'id': 'a1' is no test item; correct it or remove the line",
                        "second-reading.jsonl line 2: field 'label': 'stone' is not one of [fruit, tool]; correct it",
                        "second-reading.jsonl line 3: field 'id': 'b1' stands on",
                        "second-reading.jsonl line 4: field 'label': is missing; add it");
    }
}
