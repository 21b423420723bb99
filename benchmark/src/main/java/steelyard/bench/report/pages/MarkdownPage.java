package steelyard.bench.report.pages;

import static steelyard.bench.report.pages.Markdown.millis;
import static steelyard.bench.report.pages.Markdown.number;
import static steelyard.bench.report.pages.Markdown.plain;
import static steelyard.bench.report.pages.Markdown.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The report in short, to be put into a pull request: advice, scores, comparisons and what else was measured. */
final class MarkdownPage {
    private final FolderContents contents;
    private final Markdown page = new Markdown();

    private MarkdownPage(FolderContents contents) {
        this.contents = contents;
    }

    static String of(FolderContents contents) {
        MarkdownPage page = new MarkdownPage(contents);
        page.page.heading(1, "Steelyard report");
        JsonNode results = contents.figures(Measurement.RESULTS);
        page.advice(FolderAdvice.of(contents));
        page.scores(results.path("cells"));
        page.comparisons(results.path("comparisons"));
        page.texts("What pays off when", results.path("break_even"));
        page.curves(contents.figures(Measurement.CURVE).path("tasks"));
        page.updates(contents.figures(Measurement.UPDATE).path("rows"));
        page.latency(contents.figures(Measurement.LATENCY).path("cells"));
        page.origin();
        return page.page.toString();
    }

    private void advice(JsonNode advice) {
        if (advice.isEmpty()) {
            return;
        }
        page.heading(2, "Advice");
        for (JsonNode of : advice) {
            List<String> sentences = new ArrayList<>();
            of.path("sentences").forEach(sentence -> sentences.add(plain(text(sentence, "text"))));
            String take = of.path("method").isTextual() ? ", take **%s**".formatted(plain(text(of, "method"))) : "";
            page.line("- **%s**%s: %s".formatted(plain(text(of, "task")), take, String.join(" ", sentences)));
        }
    }

    private void scores(JsonNode cells) {
        Map<String, List<JsonNode>> kinds = new LinkedHashMap<>();
        cells.forEach(cell -> kinds.computeIfAbsent(text(cell, "kind"), unseen -> new ArrayList<>())
                .add(cell));
        kinds.forEach((kind, ofKind) -> {
            Set<String> metrics = new LinkedHashSet<>();
            ofKind.forEach(cell -> cell.path("scores").fieldNames().forEachRemaining(metrics::add));
            List<String> header = new ArrayList<>(List.of("task", "method"));
            metrics.forEach(metric -> header.add(plain(metric)));
            header.addAll(List.of("n", "p50 ms", "p95 ms", "prepare s"));
            page.heading(2, "Scores: " + plain(kind))
                    .table(
                            2,
                            header,
                            ofKind.stream().map(cell -> scores(cell, metrics)).toList())
                    .line("")
                    .line("In brackets: the 95 % interval."
                            + (ofKind.stream().anyMatch(cell -> cell.has("seeds"))
                                    ? " Behind ±: the standard deviation between seeds."
                                    : ""));
        });
    }

    private static List<String> scores(JsonNode cell, Set<String> metrics) {
        List<String> row = new ArrayList<>(List.of(plain(text(cell, "task")), plain(text(cell, "method"))));
        metrics.forEach(metric -> row.add(
                score(cell.path("scores").path(metric), cell.path("seeds").path(metric))));
        row.add(number(cell.path("n"), 0));
        row.add(number(cell.at("/latency_ms/p50"), 2));
        row.add(number(cell.at("/latency_ms/p95"), 2));
        row.add(number(cell.at("/prepare/seconds"), 1));
        return row;
    }

    private void comparisons(JsonNode comparisons) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode pair : comparisons) {
            rows.add(List.of(
                    plain(text(pair, "task")),
                    plain(text(pair, "metric")),
                    plain(text(pair, "first")) + " − " + plain(text(pair, "second")),
                    plain(text(pair, "verdict")),
                    number(pair.path("difference"), 3),
                    number(pair.path("low"), 3) + " to " + number(pair.path("high"), 3),
                    number(pair.path("p_holm"), 4),
                    number(pair.path("n_needed"), 0)));
        }
        table(
                "Comparisons",
                4,
                List.of("task", "metric", "pair", "ahead", "difference", "95 % interval", "p (Holm)", "n needed"),
                rows);
    }

    private void texts(String title, JsonNode list) {
        List<String> lines = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!text(entry, "text").isBlank()) {
                lines.add("- **%s**: %s".formatted(plain(text(entry, "task")), plain(withoutTask(entry))));
            }
        }
        if (!lines.isEmpty()) {
            page.heading(2, title);
            lines.forEach(page::line);
        }
    }

    /** The text of an entry, which may begin with its task so that it can stand alone. */
    private static String withoutTask(JsonNode entry) {
        String start = text(entry, "task") + ": ";
        String text = text(entry, "text");
        return text.startsWith(start) ? text.substring(start.length()) : text;
    }

    private void curves(JsonNode tasks) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode task : tasks) {
            for (JsonNode point : task.path("points")) {
                rows.add(List.of(
                        plain(text(task, "task")),
                        plain(text(point, "method") + " " + text(point, "regime")),
                        number(point.path("per_class"), 0),
                        number(point.path("examples"), 0),
                        number(point.path("mean"), 3),
                        number(point.path("low"), 3) + "–" + number(point.path("high"), 3)));
            }
        }
        table(
                "By number of training examples",
                2,
                List.of("task", "method", "per class", "examples", "mean", "95 % interval"),
                rows);
        List<String> crossovers = new ArrayList<>();
        tasks.forEach(task -> task.path("crossovers")
                .forEach(crossover -> crossovers.add(
                        "- **%s**: %s".formatted(plain(text(task, "task")), plain(text(crossover, "text"))))));
        if (!crossovers.isEmpty()) {
            page.line("");
            crossovers.forEach(page::line);
        }
    }

    private void updates(JsonNode rows) {
        Set<String> sets = new LinkedHashSet<>();
        rows.forEach(row -> row.path("scores").fieldNames().forEachRemaining(sets::add));
        List<String> header = new ArrayList<>(List.of("task", "method", "remedy", "state"));
        sets.forEach(set -> header.add(plain(set)));
        header.addAll(List.of("stale", "s to fresh"));
        List<List<String>> lines = new ArrayList<>();
        for (JsonNode row : rows) {
            List<String> line = new ArrayList<>();
            List.of("task", "method", "remedy", "state").forEach(key -> line.add(plain(text(row, key))));
            sets.forEach(set -> line.add(score(row.path("scores").path(set))));
            line.add(score(row.path("stale_rate")));
            line.add(number(row.path("seconds_to_fresh"), 1));
            lines.add(line);
        }
        table("When documents change", 4, header, lines);
    }

    private void latency(JsonNode cells) {
        table(
                "Under load: clients that wait for their answers",
                2,
                List.of("task", "method", "clients", "answers a second", "n", "p50 ms", "p95 ms", "p99 ms"),
                loads(cells, "closed", (point, row) -> {
                    row.add(number(point.path("clients"), 0));
                    row.add(number(point.path("throughput_per_s"), 1));
                }));
        table(
                "Under load: questions that come at a rate",
                3,
                List.of(
                        "task",
                        "method",
                        "held",
                        "questions a second",
                        "answers a second",
                        "n",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms"),
                loads(cells, "open", (point, row) -> {
                    row.add(point.path("saturated").asBoolean() ? "no" : "yes");
                    row.add(number(point.path("rate_per_s"), 1));
                    row.add(number(point.path("achieved_per_s"), 1));
                }));
    }

    /** A row for each point of a kind of load: what the load was, and the times under it. */
    private static List<List<String>> loads(JsonNode cells, String kind, BiConsumer<JsonNode, List<String>> putLoad) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode cell : cells) {
            for (JsonNode point : cell.path(kind)) {
                List<String> row = new ArrayList<>(List.of(plain(text(cell, "task")), plain(text(cell, "method"))));
                putLoad.accept(point, row);
                row.add(number(point.path("n"), 0));
                List.of("p50", "p95", "p99").forEach(name -> row.add(millis(point.path(name))));
                rows.add(row);
            }
        }
        return rows;
    }

    private void table(String title, int words, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.heading(2, title).table(words, header, rows);
        }
    }

    private void origin() {
        List<List<String>> rows = new ArrayList<>();
        contents.figures().forEach((measurement, figures) -> {
            JsonNode from = figures.path("provenance");
            rows.add(List.of(
                    measurement.file(),
                    plain(text(from, "started")),
                    plain(text(from, "commit")),
                    plain(text(from, "jvm")),
                    plain(text(from, "os")),
                    number(from.path("seed"), 0),
                    number(from.path("cpus"), 0)));
        });
        table(
                "Where the numbers come from",
                5,
                List.of("file", "started", "commit", "Java", "system", "seed", "cpus"),
                rows);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }
}
