package steelyard.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final int ITEMS = 100;

    @TempDir
    private Path home = Path.of("");

    private Shell shell = new Shell(home);
    private Path before = home;
    private Path after = home;

    @BeforeEach
    void twoFolders() {
        shell = new Shell(home);
        before = home.resolve("before");
        after = home.resolve("after");
    }

    @Test
    void answersToTheSameItemsAreComparedOneByOne() throws IOException {
        report(before, 70, "a1");
        report(after, 60, "a1");
        Shell.Result result = shell.call("compare", before.toString(), after.toString());
        assertThat(result.code()).as(result.err()).isZero();
        // Ten items were right before and wrong after, none the other way: p = 2/2¹⁰
        assertThat(result.out())
                .containsPattern(
                        "rag +accuracy +0\\.700 +0\\.600 +-0\\.100 +-0\\.1\\d\\d to -0\\.0\\d\\d +100 +0\\.002 +regression");
    }

    @Test
    void failsOnARegressionOnlyIfAskedTo() throws IOException {
        report(before, 70, "a1");
        report(after, 60, "a1");
        assertThat(shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression")
                        .code())
                .isEqualTo(1);
        assertThat(shell.call("compare", after.toString(), before.toString(), "--fail-on", "regression")
                        .code())
                .isZero();
        assertThat(shell.call("compare", before.toString(), before.toString(), "--fail-on", "regression")
                        .code())
                .isZero();
    }

    @Test
    void aChangeThatMayBeChanceIsNoRegression() throws IOException {
        report(before, 70, "a1");
        report(after, 67, "a1");
        Shell.Result result = shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("no clear change");
    }

    @Test
    void theSeedsOfAnItemAreNotSoManyItems() throws IOException {
        // Two of 100 items became wrong with each of five seeds: two coins, not ten.
        report(before, 70, "a1");
        report(after, 68, "a1");
        for (Path folder : List.of(before, after)) {
            String lines = Files.readString(folder.resolve("predictions.jsonl"));
            StringBuilder seeds = new StringBuilder();
            for (int seed = 42; seed < 47; seed++) {
                seeds.append(lines.replace("\"seed\": 42", "\"seed\": " + seed));
            }
            Files.writeString(folder.resolve("predictions.jsonl"), seeds);
        }
        Shell.Result result = shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression");
        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).containsPattern("-0\\.020 .* 100 +0\\.500 +no clear change");
    }

    @Test
    void otherSeedsAreComparedInTheirMeans() throws IOException {
        report(before, 70, "a1");
        report(after, 50, "a1");
        Path answers = after.resolve("predictions.jsonl");
        Files.writeString(answers, Files.readString(answers).replace("\"seed\": 42", "\"seed\": 43"));
        assertThat(shell.call("compare", before.toString(), after.toString()).out())
                .containsPattern("rag .* 100 +0\\.000 +regression");
    }

    @Test
    void anUnfinishedSeedTakesNothingFromTheOthers() throws IOException {
        report(before, 70, "a1");
        report(after, 70, "a1");
        seeds(before, 1, 2);
        seeds(after, 3, 4);
        Path answers = after.resolve("predictions.jsonl");
        List<String> lines = Files.readAllLines(answers);
        Files.write(answers, lines.subList(0, lines.size() - 60));
        Shell.Result result = shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression");
        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).contains("does not hold all answers; the scores alone are compared");
    }

    @Test
    void otherSeedsThatVaryAmongThemselvesProveLittle() throws IOException {
        // 70 and 60 before, 65 and 45 after: seeds alone may do that, though 100 items are fewer.
        report(before, 70, "a1");
        seeds(before, 1);
        add(before, 60, 2);
        report(after, 65, "a1");
        seeds(after, 3);
        add(after, 45, 4);
        Shell.Result result = shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression");
        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out())
                .contains("no clear change", "other seeds; 2 of each are compared, as independent ones");
    }

    @Test
    void anItemWhoseRightAnswerHasChangedIsAnotherItem() throws IOException {
        report(before, 70, "a1");
        report(after, 70, "b2");
        Path answers = after.resolve("predictions.jsonl");
        Files.writeString(
                answers, Files.readString(answers).replaceAll("(thing \\d\")(, \"gold\": \")fruit", "$1$2tool"));
        assertThat(shell.call("compare", before.toString(), after.toString()).out())
                .containsPattern("rag .* 90 +1\\.000 +no clear change");
    }

    @Test
    void anotherKindOfTaskIsNotCompared() throws IOException {
        report(before, 70, "a1");
        report(after, 70, "a1");
        Path results = after.resolve("results.json");
        String text = Files.readString(results);
        String other = text.replace(
                "\"cells\": [", "\"cells\": [{\"task\": \"more\", \"kind\": \"qa\", \"method\": \"rag\"},");
        Files.writeString(results, other);
        Files.writeString(
                before.resolve("results.json"), other.replace("\"kind\": \"qa\"", "\"kind\": \"classification\""));
        assertThat(shell.call("compare", before.toString(), after.toString()).out())
                .contains("more, rag: not compared, since the kind of task has changed from classification to qa");
    }

    @Test
    void aFewItemsProveNothingByTheirScoresEither() throws IOException {
        report(before, 70, "a1");
        report(after, 20, "b2");
        for (Path folder : List.of(before, after)) {
            Files.delete(folder.resolve("predictions.jsonl"));
            Path results = folder.resolve("results.json");
            Files.writeString(results, Files.readString(results).replace("\"n\": 100", "\"n\": 19"));
        }
        assertThat(shell.call("compare", before.toString(), after.toString()).out())
                .contains("no clear change");
    }

    @Test
    void aHandfulOfCommonItemsDoesNotSpeakForAll() throws IOException {
        report(before, 90, "a1");
        report(after, 50, "b2");
        Path answers = after.resolve("predictions.jsonl");
        Files.writeString(answers, Files.readString(answers).replaceAll("\"thing (\\d\\d+)\"", "\"another $1\""));
        Shell.Result result = shell.call("compare", before.toString(), after.toString(), "--fail-on", "regression");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).containsPattern("0\\.900 +0\\.500 .* - +- +regression");
    }

    @Test
    void withoutAnswersTheScoresAloneAreCompared() throws IOException {
        report(before, 70, "a1");
        report(after, 60, "b2");
        Files.delete(before.resolve("predictions.jsonl"));
        Shell.Result result = shell.call(
                "compare",
                before.resolve("results.json").toString(),
                after.resolve("results.json").toString());
        // 0.6 - 0.7 with intervals of ± 0.09 each: -0.1 ± 0.127
        assertThat(result.out())
                .containsPattern(
                        "rag +accuracy +0\\.700 +0\\.600 +-0\\.100 +-0\\.227 to \\+0\\.027 +- +- +no clear change")
                .contains("the scores alone are compared", "things: the data have changed");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        report(before, 70, "a1");
        report(after, 60, "a1");
        assertThat(shell.call("compare", before.toString(), after.toString(), "--json")
                        .out())
                .contains(
                        "\"meaning\" : \"regression\"",
                        "\"p_holm\" : 0.001953",
                        "\"n\" : 100",
                        "\"test\" : \"mcnemar\"",
                        "\"n_needed\" : ");
    }

    @Test
    void whatIsNoReportIsRefused() throws IOException {
        report(before, 70, "a1");
        assertThat(shell.call("compare", before.toString(), after.toString()))
                .satisfies(result -> assertThat(result.code()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("after: there is no such file"));
        TaskFolders.write(after.resolve("results.json"), "{");
        assertThat(shell.call("compare", before.toString(), after.toString()).err())
                .contains("no JSON");
        TaskFolders.write(after.resolve("results.json"), "{\"schema\": 7}");
        assertThat(shell.call("compare", before.toString(), after.toString()).err())
                .contains("schema 7, not 1");
        report(after, 60, "a1");
        Files.writeString(after.resolve("predictions.jsonl"), "{\"task\": \"things\"}\n");
        assertThat(shell.call("compare", before.toString(), after.toString()).err())
                .contains("predictions.jsonl, line 1: not an answer");
        Files.writeString(
                after.resolve("results.json"),
                Files.readString(after.resolve("results.json")).replace("\"rag\"", "\"hybrid\""));
        Files.delete(after.resolve("predictions.jsonl"));
        assertThat(shell.call("compare", before.toString(), after.toString()).err())
                .contains("in common");
    }

    /** The same answers under other seeds. */
    private static void seeds(Path folder, long... seeds) throws IOException {
        Path file = folder.resolve("predictions.jsonl");
        String lines = Files.readString(file);
        StringBuilder all = new StringBuilder();
        for (long seed : seeds) {
            all.append(lines.replace("\"seed\": 42", "\"seed\": " + seed));
        }
        Files.writeString(file, all);
    }

    /** Answers under one more seed, so many of them right. */
    private static void add(Path folder, int right, long seed) throws IOException {
        StringBuilder lines = new StringBuilder(Files.readString(folder.resolve("predictions.jsonl")));
        for (int i = 0; i < ITEMS; i++) {
            lines.append(line(i, i < right, seed));
        }
        Files.writeString(folder.resolve("predictions.jsonl"), lines);
    }

    private static String line(int i, boolean right, long seed) {
        return """
                {"task": "things", "method": "rag", "seed": %d, "id": "t%d", "text": "thing %d", "gold": "fruit",\
                 "answer": "%s", "confidence": 1.0}
                """.formatted(seed, i, i, right ? "fruit" : "tool");
    }

    /** Of a method that is right on the first so many of 100 items. */
    private static void report(Path folder, int right, String hash) throws IOException {
        double share = (double) right / ITEMS;
        TaskFolders.write(folder.resolve("results.json"), """
                {"schema": 1, "provenance": {"tasks": {"things": {"sha256": "%s"}}},
                 "cells": [{"task": "things", "kind": "classification", "method": "rag", "n": 100,
                   "scores": {"accuracy": {"value": %s, "low": %s, "high": %s}}}]}
                """.formatted(hash, share, share - 0.09, share + 0.09));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ITEMS; i++) {
            lines.append(line(i, i < right, 42));
        }
        TaskFolders.write(folder.resolve("predictions.jsonl"), lines.toString());
    }
}
