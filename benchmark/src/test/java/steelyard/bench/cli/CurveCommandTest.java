package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.bench.curve.Bench;
import steelyard.bench.curve.Series;
import steelyard.corpus.TaskFolder;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.TrainingView;
import steelyard.tune.RegimeChoice;
import steelyard.tune.TuneOptions;

class CurveCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all tests: vectors that one of them has encoded are there for the others. */
    @TempDir
    private static Path home = Path.of("");

    private static Shell.Result first = new Shell.Result(-1, "", "");

    private final Shell shell = new Shell(home);

    @BeforeAll
    static void aCorpusAndTheCurvesOfOneTask() throws IOException {
        TaskFolders.things(home.resolve("corpus/things"));
        TaskFolders.questions(home.resolve("corpus/questions"));
        first = call(home.resolve("report"));
    }

    /** Two sizes, two seeds, three methods. */
    private static Shell.Result call(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("curve", "--tasks", "things", "--sizes", "1,all"));
        arguments.addAll(List.of("--seeds", "2", "--regime", "head", "--out", out.toString()));
        arguments.addAll(List.of(more));
        return new Shell(home).call(arguments.toArray(String[]::new));
    }

    @Test
    void showsATableAChartAndFromHowManyLabelsOnOneMethodBeatsAnother() {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .contains("things (3 test items, 2 seeds)", "2 labels, 1 a class", "5 labels, 3 a class", "±")
                .contains("labelled examples\n", "r rag, f finetuned, h hybrid, * several")
                .containsPattern("things: .*finetuned beats rag ")
                .containsPattern("things: .*hybrid beats rag ")
                .containsPattern("things: .*hybrid beats finetuned ")
                .contains("+ clearly above rag, - clearly below it")
                .endsWith("Report folder: " + home.resolve("report") + "\n");
        assertThat(first.out().lines().filter(line -> line.startsWith("  ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void theReportHoldsPointsDifferencesCrossoversAndWhereTheyComeFrom() throws IOException {
        JsonNode json = JSON.readTree(home.resolve("report/curve.json").toFile());
        assertThat(json.at("/schema").asInt()).isEqualTo(1);
        assertThat(json.at("/provenance/tasks/things/train").asInt()).isEqualTo(5);
        assertThat(json.at("/provenance/base_model_sha256").asText()).hasSize(64);
        assertThat(json.at("/settings/regimes").asText()).isEqualTo("head");
        JsonNode task = json.at("/tasks/0");
        assertThat(task.at("/metric").asText()).isEqualTo("accuracy");
        assertThat(task.at("/seeds")).extracting(JsonNode::asInt).containsExactly(42, 43);
        assertThat(task.at("/points")).hasSize(6);
        JsonNode point = task.at("/points/3");
        assertThat(point.at("/method").asText()).isEqualTo("finetuned");
        assertThat(point.at("/regime").asText()).isEmpty();
        assertThat(point.at("/trained").asText()).isEqualTo("head");
        assertThat(point.at("/per_class").asInt()).isEqualTo(3);
        assertThat(point.at("/examples").asInt()).isEqualTo(5);
        assertThat(point.at("/values")).hasSize(2);
        assertThat(point.at("/mean").asDouble())
                .isBetween(point.at("/low").asDouble(), point.at("/high").asDouble());
        assertThat(task.at("/differences")).hasSize(6);
        assertThat(task.at("/differences/0/clear").asBoolean()).isFalse(); // three items tell nothing
        assertThat(task.at("/crossovers"))
                .extracting(crossover -> crossover.at("/first").asText() + " "
                        + crossover.at("/second").asText())
                .containsExactly("finetuned rag", "hybrid rag", "hybrid finetuned");
        assertThat(task.at("/crossovers")).allSatisfy(crossover -> {
            assertThat(crossover.at("/at").isNull()).isTrue(); // three items
            assertThat(crossover.at("/from_the_start").asBoolean()).isFalse();
            assertThat(crossover.at("/text").asText()).contains("is not shown within this data");
        });
    }

    @Test
    void allExamplesGiveWhatRunGives() throws IOException {
        Path folder = task(40, 40);
        Path run = home.resolve("run");
        Path curve = home.resolve("curve");
        shell.call("run", "--task", folder.toString(), "--methods", "rag", "--seed", "3", "--out", run.toString());
        shell.call(
                "curve",
                "--task",
                folder.toString(),
                "--methods",
                "rag",
                "--seed",
                "3",
                "--seeds",
                "1",
                "--out",
                curve.toString());
        assertThat(JSON.readTree(curve.resolve("curve.json").toFile()).at("/tasks/0/points/5/mean"))
                .isEqualTo(JSON.readTree(run.resolve("results.json").toFile()).at("/cells/0/scores/accuracy/value"));
    }

    @Test
    void afterACrashItGoesOnAndGivesTheSame() throws IOException {
        Path out = home.resolve("crashed");
        Files.createDirectories(out.resolve("curve-models/rest"));
        String points = Files.readString(home.resolve("report/curve.jsonl"));
        int half = points.length() / 2; // in the middle of a line
        Files.writeString(out.resolve("curve.jsonl"), points.substring(0, half));
        Shell.Result result = call(out, "--resume");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).matches("steelyard: [4-8] points had been measured before\n");
        assertThat(out.resolve("curve.json")).hasSameTextualContentAs(home.resolve("report/curve.json"));
        assertThat(out.resolve("curve.jsonl")).hasContent(points);
        assertThat(out.toFile().list()).contains("curve.json", "report.html").doesNotContain("curve-models");
    }

    @Test
    void pointsOfOtherSettingsAreLeftAsideAndThoseThatAreTheSameAreUsed() throws IOException {
        Path out = home.resolve("other");
        Files.createDirectories(out);
        Files.copy(home.resolve("report/curve.jsonl"), out.resolve("curve.jsonl"));
        Shell.Result result = call(out, "--resume", "--epochs", "1", "--methods", "rag,finetuned", "--json");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("4 points had been measured before; 8 others are of other settings");
        assertThat(result.out()).isEqualTo(Files.readString(out.resolve("curve.json")));
    }

    @Test
    void severalRegimesAreCurvesOfTheirOwn() throws IOException {
        Path out = home.resolve("regimes");
        Shell.Result result = shell.call(
                "curve",
                "--tasks",
                "things",
                "--sizes",
                "1,2",
                "--seeds",
                "1",
                "--methods",
                "rag,finetuned",
                "--regimes",
                "head,contrastive",
                "--train-budget",
                "1s",
                "--out",
                out.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("a rag, b finetuned/head, c finetuned/contrastive");
        JsonNode task = JSON.readTree(out.resolve("curve.json").toFile()).at("/tasks/0");
        assertThat(task.at("/points"))
                .extracting(point -> point.at("/regime").asText())
                .containsExactly("", "", "head", "head", "contrastive", "contrastive");
        assertThat(task.at("/points/0/sd").isNull()).isTrue(); // of one seed
        assertThat(task.at("/crossovers"))
                .extracting(crossover -> crossover.at("/regime").asText())
                .containsExactly("head", "contrastive");
    }

    @Test
    void questionsAreCountedInAll() throws IOException {
        Path out = home.resolve("asked");
        Shell.Result result = shell.call(
                "curve", "--tasks", "questions", "--methods", "baseline,rag", "--seeds", "2", "--out", out.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("contains", "2 labels ", "3 labels ");
        JsonNode task = JSON.readTree(out.resolve("curve.json").toFile()).at("/tasks/0");
        assertThat(task.at("/points/0/per_class").isNull()).isTrue();
        assertThat(task.at("/points/1/examples").asInt()).isEqualTo(3);
        assertThat(task.at("/crossovers")).isEmpty(); // nothing is compared with the trivial answer
    }

    @Test
    void theHybridUsesTheWeightsThatFineTuningHasJustTrainedAndTheyAreThrownAwayThen() throws IOException {
        MethodOptions options = new MethodOptions(1, 42, TuneOptions.of(RegimeChoice.HEAD));
        Path folder = home.resolve("bench");
        TrainingView view = TaskFolder.readWhole(home.resolve("corpus/things")).trainingView();
        try (CurveBench bench = CurveBench.of(surroundings(), options, folder)) {
            try (Bench.Tools tools = bench.open(7, false)) {
                assertThat(fromCache(tools, "finetuned", view)).isFalse();
                assertThat(fromCache(tools, "hybrid", view)).isTrue();
                assertThat(folder).isNotEmptyDirectory();
            }
            assertThat(folder).isEmptyDirectory();
            try (Bench.Tools tools = bench.open(8, true)) {
                assertThat(fromCache(tools, "finetuned", view)).isFalse();
            }
            try (Bench.Tools tools = bench.open(8, true)) {
                assertThat(fromCache(tools, "finetuned", view)).isTrue();
            }
        }
    }

    private static boolean fromCache(Bench.Tools tools, String method, TrainingView view) {
        try (Solver solver = tools.method(new Series(method, "")).prepare(view, Progress.NONE)) {
            return solver.footprint().fromCache();
        }
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                home,
                home.resolve("cache"),
                Surroundings.ofThisMachine().clock(),
                new Terminal(false, false, false),
                InputStream.nullInputStream());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --tasks things --sizes 2,4               | a training set of 4 a class is larger than the data: no class has more than 3
                    --tasks questions --sizes 2,4            | a training set of 4 examples is larger than the data: there are 3
                    --tasks things --sizes 2,1               | the sizes [2, 1] do not rise: 1 comes after 2
                    --tasks things --sizes 2                 | there is one size only, 2 a class
                    --tasks things --sizes few               | few' is not a whole number
                    --tasks things --methods magic           | no method
                    --tasks nothing                          | no bundled task
                    --tasks things --regimes head,head       | a regime is given twice
                    --tasks things --regimes head --regime lora | not both
                    --tasks things --regimes magic           | --regimes
                    --tasks things --seeds 0                 | must be at least 1, not 0
                    """)
    void aWrongCallIsNamedAndNothingIsWritten(String arguments, String problem) {
        Path out = home.resolve("wrong");
        Shell.Result result =
                shell.call(Stream.concat(Stream.of("curve", "--out", out.toString()), Stream.of(arguments.split(" ")))
                        .toArray(String[]::new));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(problem);
        assertThat(out).doesNotExist();
    }

    @Test
    void aTaskOfOneClassIsAWrongCall() throws IOException {
        Path folder = task(4, 0);
        Shell.Result result = shell.call("curve", "--task", folder.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("all 4 training examples have the label 'fruit'; a curve needs two classes");
    }

    @Test
    void anOddFileIsNotTakenForACurve() throws IOException {
        Path out = home.resolve("odd");
        TaskFolders.write(out.resolve("curve.jsonl"), "hello");
        Shell.Result result = call(out, "--resume");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("curve.jsonl, line 1: no JSON", "leave --resume out to begin anew");
        assertThat(out.resolve("curve.jsonl")).hasContent("hello\n");
    }

    /** So many texts of fruit and of tools, to learn from. */
    private static Path task(int fruit, int tools) throws IOException {
        Path folder = TaskFolders.things(home.resolve("task-" + fruit + "-" + tools));
        Files.delete(folder.resolve("dev.jsonl"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fruit; i++) {
            lines.add("{\"id\":\"f%d\",\"text\":\"a bag of %d apples\",\"label\":\"fruit\"}".formatted(i, i));
        }
        for (int i = 0; i < tools; i++) {
            lines.add("{\"id\":\"t%d\",\"text\":\"a box of %d hammers\",\"label\":\"tool\"}".formatted(i, i));
        }
        Files.write(folder.resolve("train.jsonl"), lines);
        return folder;
    }
}
