package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.run.Observation;
import steelyard.bench.score.Metric;
import steelyard.task.Gold;

/** What lies in a report folder as tables for spreadsheets and data frames. */
final class CsvFiles {
    /** All that there can be. */
    static final List<String> NAMES = List.of(
            "scores.csv", "cells.csv", "comparisons.csv", "curve.csv", "update.csv", "latency.csv", "predictions.csv");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CsvFiles() {}

    /** Tables by the names of their files; those without a row are left out. */
    static Map<String, Csv> of(FolderContents contents) {
        JsonNode results = contents.figures(Measurement.RESULTS);
        Map<String, Csv> files = new LinkedHashMap<>();
        files.put("scores.csv", scores(results.path("cells")));
        files.put("cells.csv", cells(results.path("cells")));
        files.put("comparisons.csv", comparisons(results.path("comparisons")));
        files.put("curve.csv", curve(contents.figures(Measurement.CURVE).path("tasks")));
        files.put("update.csv", update(contents.figures(Measurement.UPDATE).path("rows")));
        files.put("latency.csv", latency(contents.figures(Measurement.LATENCY).path("cells")));
        files.put("predictions.csv", predictions(contents.predictions()));
        files.values().removeIf(Csv::isEmpty);
        return files;
    }

    private static Csv scores(JsonNode cells) {
        Csv table = new Csv(
                "task",
                "kind",
                "method",
                "group",
                "metric",
                "value",
                "low",
                "high",
                "n",
                "seeds/deviation",
                "seeds/values");
        for (JsonNode cell : cells) {
            putScores(table, cell, "");
            cell.path("groups").properties().forEach(group -> {
                ObjectNode part = NODES.objectNode();
                part.set("task", cell.path("task"));
                part.set("kind", cell.path("kind"));
                part.set("method", cell.path("method"));
                part.set("scores", group.getValue().path("scores"));
                putScores(table, part, group.getKey());
            });
        }
        return table;
    }

    private static void putScores(Csv table, JsonNode cell, String group) {
        cell.path("scores").properties().forEach(score -> {
            ObjectNode row = NODES.objectNode().put("group", group).put("metric", score.getKey());
            row.set("seeds", cell.path("seeds").path(score.getKey()));
            table.row(row, score.getValue(), cell);
        });
    }

    private static Csv cells(JsonNode cells) {
        Csv table = new Csv(
                "task",
                "kind",
                "method",
                "n",
                "latency_ms/p50",
                "latency_ms/p95",
                "latency_ms/p99",
                "prepare/seconds",
                "prepare/cpu_seconds",
                "prepare/bytes",
                "prepare/from_cache",
                "cost/prepare_cpu_seconds",
                "cost/query_cpu_ms",
                "cost/resident_bytes",
                "cost/disk_bytes",
                "cost/per_1000_queries",
                "cost/currency");
        cells.forEach(table::row);
        return table;
    }

    private static Csv comparisons(JsonNode comparisons) {
        Csv table = new Csv(
                "task",
                "metric",
                "first",
                "second",
                "n",
                "difference",
                "low",
                "high",
                "test",
                "p",
                "p_holm",
                "n_needed",
                "verdict");
        comparisons.forEach(table::row);
        return table;
    }

    private static Csv curve(JsonNode tasks) {
        Csv table = new Csv(
                "task",
                "kind",
                "metric",
                "method",
                "regime",
                "per_class",
                "examples",
                "mean",
                "low",
                "high",
                "sd",
                "values");
        tasks.forEach(task -> task.path("points").forEach(point -> table.row(point, task)));
        return table;
    }

    private static Csv update(JsonNode rows) {
        Csv table = new Csv(
                "task",
                "kind",
                "method",
                "remedy",
                "state",
                "questions",
                "value",
                "low",
                "high",
                "n",
                "stale_rate/value",
                "forgetting/value",
                "seconds_to_fresh",
                "cpu_seconds");
        rows.forEach(row -> row.path("scores")
                .properties()
                .forEach(set -> table.row(NODES.objectNode().put("questions", set.getKey()), set.getValue(), row)));
        return table;
    }

    private static Csv latency(JsonNode cells) {
        Csv table = new Csv(
                "task",
                "method",
                "load",
                "clients",
                "rate_per_s",
                "throughput_per_s",
                "achieved_per_s",
                "saturated",
                "unanswered",
                "n",
                "p50/value",
                "p50/low",
                "p50/high",
                "p95/value",
                "p95/low",
                "p95/high",
                "p99/value",
                "p99/low",
                "p99/high");
        for (JsonNode cell : cells) {
            for (String load : List.of("closed", "open")) {
                cell.path(load).forEach(point -> table.row(NODES.objectNode().put("load", load), point, cell));
            }
        }
        return table;
    }

    private static Csv predictions(List<TaskPredictions> tasks) {
        Csv table = new Csv(
                "task",
                "method",
                "seed",
                "id",
                "group",
                "text",
                "gold_label",
                "gold",
                "label",
                "answer",
                "abstained",
                "confidence",
                "metric",
                "value",
                "latency_ms",
                "documents");
        for (TaskPredictions task : tasks) {
            Metric.PerItem metric = Metric.headline(task.kind());
            task.items()
                    .forEach(item -> item.answers()
                            .forEach((method, seen) -> table.row(
                                    NODES.objectNode()
                                            .put("task", task.task())
                                            .put("method", method)
                                            .put("seed", task.seed()),
                                    prediction(seen, metric))));
        }
        return table;
    }

    private static ObjectNode prediction(Observation seen, Metric.PerItem metric) {
        ObjectNode row = NODES.objectNode()
                .put("id", seen.example().id())
                .put("group", seen.example().group())
                .put("text", seen.example().question().text())
                .put("answer", seen.answer().text())
                .put("abstained", seen.answer().abstained())
                .put("confidence", seen.answer().confidence())
                .put("metric", metric.name())
                .put("value", metric.of(seen.outcome()))
                .put("latency_ms", seen.latency().toNanos() / 1e6);
        Gold gold = seen.example().gold();
        gold.asLabel().ifPresent(label -> row.put("gold_label", label).put("label", Confusion.said(seen)));
        gold.asAnswers().ifPresent(answers -> answers.texts().forEach(row.putArray("gold")::add));
        if (gold instanceof Gold.Summary(List<String> references)) {
            references.forEach(row.putArray("gold")::add);
        }
        seen.answer().evidence().stream()
                .map(quote -> quote.document())
                .distinct()
                .forEach(row.putArray("documents")::add);
        return row;
    }
}
