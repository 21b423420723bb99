package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Calls that are wrong, or ask for help: what is said, on which stream, with which exit code. */
class CallTest {
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
    void workThatNestsTooDeepEndsWithAClearLine() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new Bottomless()).setErr(new PrintWriter(err));

        assertThat(Main.execute(command)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("steelyard: ")
                .contains("nested too deep")
                .hasLineCount(1);
    }

    @CommandLine.Command
    private static final class Bottomless implements Callable<Integer> {
        @Override
        public Integer call() {
            return deeper(1);
        }

        private static int deeper(int depth) {
            return depth < 0 ? depth : 1 + deeper(depth);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "curve",
                "ask",
                "report",
                "tasks",
                "import",
                "import glue",
                "import csv",
                "import squad",
                "import jsonl",
                "retrieval",
                "update",
                "train",
                "predict",
                "latency",
                "perf",
                "prices",
                "cache",
                "cache list",
                "cache clear"
            })
    void everyCommandHasHelpWithAnExampleInAtMostHundredColumns(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        Shell.Result result = shell.call(arguments);
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Usage: steelyard", "Example").contains("steelyard " + command);
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void versionIsThatOfTheBuild() {
        Shell.Result result = shell.call("--version");
        assertThat(result.code()).isZero();
        assertThat(result.out().strip()).matches("steelyard \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aMissingCommandIsAWrongCall() {
        assertWrongCall(shell.call(), "a command is missing", "steelyard --help");
        assertWrongCall(shell.call("import"), "a format is missing", "steelyard import --help");
        assertWrongCall(shell.call("cache"), "an action is missing", "list, clear", "steelyard cache --help");
    }

    @Test
    void anUnknownOptionIsAWrongCallWithTheLikelyOneNamed() {
        assertWrongCall(shell.call("run", "--limt", "3"), "--limt", "--limit", "steelyard run --help");
    }

    @Test
    void aLimitOfNothingIsAWrongCall() {
        assertWrongCall(shell.call("run", "--limit", "0"), "--limit", "must be at least 1, not 0");
        assertWrongCall(shell.call("run", "--limit", "few"), "--limit", "'few' is not a whole number");
        assertWrongCall(shell.call("run", "--threads", "-1"), "--threads", "must be at least 1, not -1");
    }

    @Test
    void anUnknownTaskIsAWrongCallThatNamesTheKnownOnes() {
        assertWrongCall(
                shell.call("run", "--tasks", "thing"), "no bundled task 'thing'", "questions, things", "--task");
    }

    @Test
    void anUnknownMethodIsAWrongCallThatNamesTheKnownOnes() {
        assertWrongCall(
                shell.call("run", "--methods", "magic"), "no method 'magic'", "baseline, rag, finetuned, hybrid");
    }

    @Test
    void anUnknownEncoderIsAWrongCallThatNamesTheKnownOnes() {
        assertWrongCall(shell.call("run", "--encoder", "magic"), "no encoder 'magic'", "all-minilm-l6-v2-q");
        assertWrongCall(shell.call("ask", "--encoder", "magic", "Why?"), "no encoder 'magic'", "e5-small-v2-q");
    }

    @Test
    void anUnknownComparisonIsAWrongCallThatNamesTheKnownOnes() {
        assertWrongCall(shell.call("perf", "--rows", "magic"), "no comparison 'magic'", "encode-fp32, encode-int8");
        assertWrongCall(shell.call("perf", "--rounds", "0"), "--rounds", "must be at least 1, not 0");
    }

    @Test
    void aBundledTaskOfAKindOfTheFutureSaysSo() throws IOException {
        TaskFolders.write(home.resolve("corpus/later/task.yaml"), "name: later", "kind: poetry");
        assertWrongCall(shell.call("run", "--tasks", "later"), "'later' is of kind poetry", "cannot run");
        assertThat(shell.call("tasks").code()).isZero();
    }

    @Test
    void aMissingTaskFolderIsAWrongCall() {
        assertWrongCall(shell.call("run", "--task", home.resolve("nowhere").toString()), "nowhere", "does not exist");
    }

    @Test
    void aBrokenLineIsNamedAndNothingIsWritten() throws IOException {
        Path task = TaskFolders.things(home.resolve("mine"));
        Files.writeString(
                task.resolve("test.jsonl"), "{\"id\":\"b1\",\"text\":\"a saw\",\"label\":\"tol\"}\n{broken\n");
        Path out = home.resolve("report");
        Shell.Result result = shell.call("run", "--task", task.toString(), "--out", out.toString());
        assertWrongCall(result, "test.jsonl line 1", "'tol'", "test.jsonl line 2");
        assertThat(out).doesNotExist();
    }

    @Test
    void aReportFolderThatIsAFileIsAWrongCall() throws IOException {
        Path file = Files.writeString(home.resolve("taken"), "mine");
        assertWrongCall(
                shell.call("run", "--tasks", "things", "--methods", "baseline", "--out", file.toString()),
                "cannot write a report into",
                "--out");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aPriceFileThatIsWrongIsAWrongCallBeforeAnythingIsWritten() throws IOException {
        Path prices = home.resolve("prices.yaml");
        Files.writeString(prices, shell.call("prices").out().replace("gpu_hour: 0", "gpu_hour: -1"));
        Path out = home.resolve("report");
        assertWrongCall(
                shell.call("run", "--prices", prices.toString(), "--out", out.toString()),
                prices + " line ",
                "field 'gpu_hour': -1 is negative");
        assertWrongCall(
                shell.call("run", "--prices", "nowhere.yaml", "--out", out.toString()), "nowhere.yaml: does not exist");
        assertThat(out).doesNotExist();
    }

    @Test
    void aBlankQuestionIsAWrongCall() {
        assertWrongCall(shell.call("ask", "  "), "the text is blank");
    }

    @Test
    void oneTaskIsTrainedAtATime() {
        assertWrongCall(shell.call("train", "--out", "m"), "one task", "--task DIR or --tasks NAME");
        assertWrongCall(shell.call("train", "--tasks", "things,questions", "--out", "m"), "one task is trained");
        assertWrongCall(shell.call("train", "--tasks", "things"), "--out");
    }

    @Test
    void anAgeThatIsNoneIsAWrongCall() {
        assertWrongCall(shell.call("cache", "clear", "--older-than", "long"), "'long' is not a time such as 30d");
    }

    @Test
    void debugShowsTheStackTrace() {
        Shell.Result result = shell.call("run", "--methods", "magic", "--debug");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("TaskException", "\tat steelyard.");
    }

    private static void assertWrongCall(Shell.Result result, String... said) {
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(said).startsWith("steelyard: ").doesNotContain("\tat ");
    }
}
