package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.cost.PriceFile;
import steelyard.bench.method.BaselineMethod;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.plan.Trial;
import steelyard.bench.run.Clock;
import steelyard.bench.run.RunException;
import steelyard.bench.run.Runner;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Task;
import steelyard.task.TaskException;

class ReportFolderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = temporary;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = temporary.resolve("deep/report");
    }

    @Test
    void twoRunsDoNotWriteIntoOneFolder() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        Task task = SmallTasks.parity();
        Plan plan = Plan.of(
                List.of(new Trial(42, List.of(task), List.of(LastWord.right("reader")))),
                new RunOptions(List.of(), List.of(), List.of(), folder, 42, 1, 1, OptionalInt.empty()));
        RunHeader header = header(task, 42, plan);
        try (ReportFolder first = ReportFolder.begin(folder, header)) {
            assertThat(first.started()).isEqualTo(Instant.EPOCH);
            assertThatThrownBy(() -> ReportFolder.begin(folder, header))
                    .isInstanceOf(TaskException.class)
                    .hasMessageContaining("another run is writing into " + folder);
        }
        ReportFolder.begin(folder, header).close();
    }

    @Test
    void resultsHaveTheShapeThatOtherProgramsReadDownToTheLastField() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        assertThat(JSON.readTree(folder.resolve("results.json").toFile())).isEqualTo(JSON.readTree("""
                {"schema": 1,
                 "provenance": {"commit": "abc", "started": "1970-01-01T00:00:00Z", "seed": 42, "seeds": 1, "jvm": "a JVM",
                   "os": "an OS", "cpus": 2, "threads": 1, "base_model_sha256": "ff",
                   "encoder": "small", "encoder_sha256": "ee", "generator": "extractive",
                   "tasks": {"parity": {"sha256": "a1", "train": 6, "dev": 2, "test": 4}}},
                 "cells": [{"task": "parity", "kind": "classification", "method": "reader", "n": 4,
                   "scores": {
                     "accuracy": {"value": 1.0, "low": 0.397635, "high": 1.0, "n": 4},
                     "macro_f1": {"value": 1.0, "low": 1.0, "high": 1.0, "n": 4},
                     "mcc": {"value": 1.0, "low": 0.0, "high": 1.0, "n": 4}},
                   "latency_ms": {"n": 4, "p50": 1.0, "p95": 1.0, "p99": 1.0},
                   "prepare": {"seconds": 0.001, "cpu_seconds": 0.0, "bytes": 100, "from_cache": false,
                     "notes": {"reader": "read"}},
                   "cost": {"prepare_cpu_seconds": 0.0, "query_cpu_ms": 0.0, "resident_bytes": null, "disk_bytes": 100,
                     "prepare": 0.0, "per_1000_queries": 3.80518E-15, "currency": "USD",
                     "not_counted": ["memory, which this system does not tell"]}}],
                 "comparisons": [],
                 "advice": [{"task": "parity", "method": null, "sentences": [
                   {"text": "Only reader ran, so there is nothing to choose from.", "rows": ["cells/parity/reader"]}]}],
                 "prices": {"source": "prices.yaml", "currency": "USD", "cpu_hour": 0.04, "memory_gb_month": 3.0,
                   "disk_gb_month": 0.1, "busy_share": 1.0, "gpu_hour": 0.0, "million_tokens_read": 0.15,
                   "million_tokens_written": 0.6},
                 "break_even": []}
                """));
    }

    @Test
    void groupsAreScoredByThemselves() throws IOException {
        run(SmallTasks.ferries(), new BaselineMethod());
        var groups = JSON.readTree(folder.resolve("results.json").toFile()).at("/cells/0/groups");
        assertThat(groups.fieldNames()).toIterable().containsExactly("seen", "unseen", "unanswerable");
        assertThat(groups.at("/seen/scores/contains/value").asDouble()).isEqualTo(1); // noon is the frequent answer
        assertThat(groups.at("/unseen/scores/contains/value").asDouble()).isZero();
        assertThat(groups.at("/unanswerable/scores/contains/value").asDouble()).isZero();
        assertThat(groups.at("/unanswerable/n").asInt()).isEqualTo(1);
    }

    @Test
    void answersToQuestionsHaveARiskAtEachCoverage() throws IOException {
        run(SmallTasks.ferries(), new BaselineMethod());
        var risk = JSON.readTree(folder.resolve("results.json").toFile()).at("/cells/0/risk_coverage");
        int items = JSON.readTree(folder.resolve("results.json").toFile())
                .at("/cells/0/n")
                .asInt();
        assertThat(risk.at("/aurc/n").asInt()).isEqualTo(items);
        assertThat(risk.at("/aurc/value").asDouble()).isBetween(0.01, 1.0);
        assertThat(risk.at("/curve")).hasSize(items);
        assertThat(risk.at("/curve/0").fieldNames()).toIterable().containsExactly("coverage", "risk", "confidence");
    }

    @Test
    void predictionsHoldALineForEachItemWithGoldAnswerAndTimes() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        List<String> lines = Files.readAllLines(folder.resolve("predictions.jsonl"));
        assertThat(lines).hasSize(4);
        assertThat(JSON.readTree(lines.get(0))).isEqualTo(JSON.readTree("""
                {"task": "parity", "method": "reader", "seed": 42, "id": "test-9", "text": "number 9", "gold": "odd",
                 "answer": "odd", "abstained": false, "confidence": 1.0, "scores": {"even": 0.0, "odd": 1.0},
                 "evidence": [{"passage": "train-1", "document": "train-1", "start": 0, "end": 8, "quote": "number 1",
                   "score": 1.0, "label": "reader"}],
                 "latency_ms": 1.0, "stages": [{"stage": "reader", "ms": 1.0}]}
                """));
    }

    @Test
    void aRunThatFailsKeepsItsPredictionsAndLeavesNoResultsOfAnEarlierOne() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        assertThatThrownBy(() -> run(SmallTasks.parity(), failingAt(11))).isInstanceOf(RunException.class);
        assertThat(folder.resolve("results.json")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("predictions.jsonl"))).hasSize(2);
    }

    @Test
    void onlyTheseFilesStayBehind() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("results.json", "predictions.jsonl", "run.jsonl");
    }

    @Test
    void aRunThatWasBrokenOffIsGoneOnWithAndGivesTheSameReport() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        String whole = results();
        assertThatThrownBy(() -> run(SmallTasks.parity(), failingAt(11))).isInstanceOf(RunException.class);
        // The program died while it wrote the third line.
        Files.writeString(predictions(), "{\"task\": \"par", StandardOpenOption.APPEND);
        List<Integer> asked = new ArrayList<>();
        LastWord noting = new LastWord("reader", number -> {
            asked.add(number);
            return number % 2 == 0 ? 1 : 0;
        });
        resume(SmallTasks.parity(), noting, 42);
        assertThat(asked).endsWith(6, 11, 12).doesNotContain(9, 10); // behind those that warm it up
        assertThat(results()).isEqualTo(whole);
        assertThat(Files.readAllLines(predictions())).hasSize(4);
    }

    @Test
    void aRunThatEndedIsReadAgain() throws IOException {
        run(SmallTasks.ferries(), new BaselineMethod());
        String whole = results();
        resume(SmallTasks.ferries(), new BaselineMethod(), 42);
        assertThat(results()).isEqualTo(whole);
    }

    @Test
    void whereThereIsNothingToGoOnWithARunBegins() throws IOException {
        resume(SmallTasks.parity(), LastWord.right("reader"), 42);
        assertThat(Files.readAllLines(predictions())).hasSize(4);
    }

    @Test
    void aRunIsNotGoneOnWithInAnotherWay() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        String before = results();
        assertThatThrownBy(() -> resume(SmallTasks.parity(), LastWord.right("reader"), 43))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("begun with another seed (42, not 43)");
        assertThat(results()).isEqualTo(before);
    }

    @Test
    void aReportWithoutAJournalOrWithADamagedLineIsNotGoneOnWith() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        Files.writeString(predictions(), Files.readString(predictions()).replaceFirst("test-9", "test-8"));
        assertThatThrownBy(() -> resume(SmallTasks.parity(), LastWord.right("reader"), 42))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("it is about item 'test-8', where 'test-9' should be");
        Files.writeString(predictions(), "no json\n");
        assertThatThrownBy(() -> resume(SmallTasks.parity(), LastWord.right("reader"), 42))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("predictions.jsonl, line 1: no JSON");
        Files.delete(folder.resolve("run.jsonl"));
        Files.writeString(predictions(), "{}\n");
        assertThatThrownBy(() -> resume(SmallTasks.parity(), LastWord.right("reader"), 42))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("has no run.jsonl");
        assertThat(Files.readString(predictions())).isEqualTo("{}\n");
    }

    @Test
    void severalSeedsHaveASpreadBesideTheInterval() throws IOException {
        Task task = SmallTasks.parity();
        List<Trial> trials = List.of(
                new Trial(42, List.of(task), List.of(LastWord.right("reader"))),
                new Trial(43, List.of(task), List.of(new LastWord("reader", number -> 1))));
        run(trials, task, 42, ReportFolder::begin);
        var cell = JSON.readTree(results()).at("/cells/0");
        assertThat(cell.at("/scores/accuracy/value").asDouble()).isEqualTo(0.75);
        assertThat(cell.at("/seeds/accuracy/values").toString()).isEqualTo("[1.0,0.5]");
        assertThat(cell.at("/seeds/accuracy/deviation").asDouble()).isEqualTo(0.353553); // 0.5 / √2
        assertThat(Files.readAllLines(predictions())).hasSize(8);
    }

    private String results() throws IOException {
        return Files.readString(folder.resolve("results.json"));
    }

    private Path predictions() {
        return folder.resolve("predictions.jsonl");
    }

    private static LastWord failingAt(int failing) {
        return new LastWord("reader", number -> {
            if (number == failing) {
                throw new IllegalStateException("no idea");
            }
            return number % 2 == 0 ? 1 : 0;
        });
    }

    private void run(Task task, Method method) {
        run(List.of(new Trial(42, List.of(task), List.of(method))), task, 42, ReportFolder::begin);
    }

    private void resume(Task task, Method method, long seed) {
        run(List.of(new Trial(seed, List.of(task), List.of(method))), task, seed, ReportFolder::resume);
    }

    private void run(List<Trial> trials, Task task, long seed, BiFunction<Path, RunHeader, ReportFolder> opening) {
        AtomicLong ticks = new AtomicLong();
        Clock clock = new Clock(() -> ticks.addAndGet(1_000_000), () -> 0, () -> Instant.EPOCH);
        Plan plan = Plan.of(
                trials, new RunOptions(List.of(), List.of(), List.of(), folder, seed, 1, 1, OptionalInt.empty()));
        RunHeader header = header(task, seed, plan);
        try (ReportFolder report = opening.apply(folder, header)) {
            report.finish(Report.of(
                    new Runner(clock, Progress.NONE, report).run(plan), header.provenance(), PriceFile.bundled()));
        }
    }

    private static RunHeader header(Task task, long seed, Plan plan) {
        Provenance provenance = new Provenance(
                "abc",
                Instant.EPOCH,
                seed,
                1,
                1,
                new Provenance.Machine("a JVM", "an OS", 2),
                new Provenance.Model("base", "ff"),
                new Provenance.Model("small", "ee"),
                "extractive",
                Map.of(task.name(), TaskFacts.of(task)));
        return new RunHeader(provenance, "", plan.cells());
    }
}
