package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksAndImportTest {
    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path made = home;

    @BeforeEach
    void aCorpusOfTwoTasks() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        shell = new Shell(home);
        made = home.resolve("made");
    }

    @Test
    void listsTasksWithTheirSizes() {
        Shell.Result result = shell.call("tasks");
        assertThat(result.code()).isZero();
        assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("task kind train dev test documents labels")
                .contains("things classification 5 2 3 - 2")
                .contains("things: Fruit or tool?", " labels: fruit, tool");
    }

    @Test
    void listsTasksAsJson() throws IOException {
        JsonNode tasks = new ObjectMapper()
                .readTree(shell.call("tasks", "--tasks", "questions", "--json").out());
        assertThat(tasks.at("/tasks")).hasSize(1);
        assertThat(tasks.at("/tasks/0/documents").asInt()).isEqualTo(2);
        assertThat(tasks.at("/tasks/0/kind").asText()).isEqualTo("qa");
    }

    @Test
    void importsGlueFilesIntoATaskThatRuns() throws IOException {
        TaskFolders.write(home.resolve("train.tsv"), "sentence\tlabel", "good\t1", "bad\t0", "fine\t1", "awful\t0");
        TaskFolders.write(home.resolve("dev.tsv"), "sentence\tlabel", "great\t1", "poor\t0");
        Shell.Result result =
                imported("glue", "train.tsv", "dev.tsv", "--labels", "0=negative,1=positive", "--train-limit", "3");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("Made task 'made' of kind classification", "train 3 of 4, test 2", "negative, positive");
        assertThat(shell.call(
                                "run",
                                "--methods",
                                "baseline",
                                "--task",
                                made.toString(),
                                "--out",
                                home.resolve("r").toString())
                        .code())
                .isZero();
    }

    @Test
    void importsCsvFilesWithClassesNamedInAFile() throws IOException {
        TaskFolders.write(home.resolve("train.csv"), "\"1\",\"Up\",\"and away\"", "\"2\",\"Down\",\"we go\"");
        TaskFolders.write(home.resolve("test.csv"), "\"2\",\"Deep\",\"below\"");
        TaskFolders.write(home.resolve("classes.txt"), "high", "low");
        Shell.Result result = imported("csv", "train.csv", "test.csv");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("labels high, low");
    }

    @Test
    void importsSquadFilesWithParagraphsAsDocuments() throws IOException {
        TaskFolders.write(home.resolve("train.json"), squad("Tides", "t"));
        TaskFolders.write(home.resolve("test.json"), squad("Winds", "q"));
        Shell.Result result = imported("squad", "train.json", "test.json", "--documents", "test");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("of kind qa", "documents 1");
    }

    @Test
    void importsJsonLinesWithFieldsOfOtherNamesAsClassificationUnlessToldOtherwise() throws IOException {
        TaskFolders.write(
                home.resolve("train.jsonl"),
                "{\"body\":\"up\",\"class\":\"a\"}",
                "{\"body\":\"down\",\"class\":\"b\"}");
        TaskFolders.write(home.resolve("test.jsonl"), "{\"body\":\"left\",\"class\":\"a\"}");
        Shell.Result result =
                imported("jsonl", "train.jsonl", "test.jsonl", "--text-field", "body", "--label-field", "class");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("of kind classification", "train 2, test 1");
    }

    @Test
    void aMissingFileOrOptionIsAWrongCall() {
        assertThat(imported("glue", "no.tsv", "none.tsv").code()).isEqualTo(2);
        Shell.Result result = shell.call("import", "glue", "--train", "a.tsv");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--test").doesNotContain("\tat ");
    }

    private Shell.Result imported(String format, String train, String test, String... more) {
        String[] common = {
            "import", format,
            "--train", home.resolve(train).toString(),
            "--test", home.resolve(test).toString(),
            "--out", made.toString()
        };
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return shell.call(all);
    }

    private static String squad(String title, String id) {
        return """
                {"version":"v2.0","data":[{"title":"%s","paragraphs":[{"context":"High water is at noon in %s.",
                "qas":[{"id":"%s","question":"When is high water?","is_impossible":false,
                "answers":[{"text":"noon","answer_start":17}]}]}]}]}""".formatted(title, title, id);
    }
}
