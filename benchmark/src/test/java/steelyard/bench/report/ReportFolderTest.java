package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.method.BaselineMethod;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
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
        try (ReportFolder first = ReportFolder.open(folder)) {
            assertThatThrownBy(() -> ReportFolder.open(folder))
                    .isInstanceOf(TaskException.class)
                    .hasMessageContaining("another run is writing into " + folder);
        }
        ReportFolder.open(folder).close();
    }

    @Test
    void resultsHaveTheShapeThatOtherProgramsReadDownToTheLastField() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        assertThat(JSON.readTree(folder.resolve("results.json").toFile())).isEqualTo(JSON.readTree("""
                {"schema": 1,
                 "provenance": {"commit": "abc", "started": "1970-01-01T00:00:00Z", "seed": 42, "jvm": "a JVM",
                   "os": "an OS", "cpus": 2, "threads": 1, "base_model_sha256": "ff",
                   "encoder": "small", "encoder_sha256": "ee", "generator": "extractive",
                   "tasks": {"parity": {"sha256": "a1", "train": 6, "dev": 2, "test": 4}}},
                 "cells": [{"task": "parity", "kind": "classification", "method": "reader", "n": 4,
                   "scores": {
                     "accuracy": {"value": 1.0, "low": 1.0, "high": 1.0, "n": 4},
                     "macro_f1": {"value": 1.0, "low": 1.0, "high": 1.0, "n": 4},
                     "mcc": {"value": 1.0, "low": 0.0, "high": 1.0, "n": 4}},
                   "latency_ms": {"n": 4, "p50": 1.0, "p95": 1.0, "p99": 1.0},
                   "prepare": {"seconds": 0.001, "cpu_seconds": 0.0, "bytes": 100, "from_cache": false,
                     "notes": {"reader": "read"}}}]}
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
                {"task": "parity", "method": "reader", "id": "test-9", "text": "number 9", "gold": "odd",
                 "answer": "odd", "abstained": false, "confidence": 1.0, "scores": {"even": 0.0, "odd": 1.0},
                 "evidence": [{"passage": "train-1", "document": "train-1", "start": 0, "end": 8, "quote": "number 1",
                   "score": 1.0, "label": "reader"}],
                 "latency_ms": 1.0, "stages": [{"stage": "reader", "ms": 1.0}]}
                """));
    }

    @Test
    void aRunThatFailsKeepsItsPredictionsAndLeavesNoResultsOfAnEarlierOne() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        LastWord failing = new LastWord("reader", number -> {
            if (number == 11) {
                throw new IllegalStateException("no idea");
            }
            return 0.5;
        });
        assertThatThrownBy(() -> run(SmallTasks.parity(), failing)).isInstanceOf(RunException.class);
        assertThat(folder.resolve("results.json")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("predictions.jsonl"))).hasSize(2);
    }

    @Test
    void onlyTheTwoFilesStayBehind() throws IOException {
        run(SmallTasks.parity(), LastWord.right("reader"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("results.json", "predictions.jsonl");
    }

    private void run(Task task, Method method) {
        AtomicLong ticks = new AtomicLong();
        Clock clock = new Clock(() -> ticks.addAndGet(1_000_000), () -> 0, () -> Instant.EPOCH);
        RunOptions options = new RunOptions(List.of(), List.of(), List.of(), folder, 42, 1, OptionalInt.empty());
        Provenance provenance = new Provenance(
                "abc",
                Instant.EPOCH,
                42,
                1,
                new Provenance.Machine("a JVM", "an OS", 2),
                new Provenance.Model("base", "ff"),
                new Provenance.Model("small", "ee"),
                "extractive",
                Map.of(task.name(), TaskFacts.of(task)));
        try (ReportFolder report = ReportFolder.open(folder)) {
            Plan plan = Plan.of(List.of(task), List.of(method), options);
            report.finish(Report.of(new Runner(clock, Progress.NONE, report).run(plan), provenance));
        }
    }
}
