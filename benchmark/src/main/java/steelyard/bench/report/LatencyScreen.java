package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import steelyard.bench.load.ClosedStep;
import steelyard.bench.load.LoadCell;
import steelyard.bench.load.OpenStep;
import steelyard.bench.load.Percentile;
import steelyard.bench.load.Percentiles;
import steelyard.bench.load.StageStep;

/** Latencies under load as people read them: a table of loads, a table of stages, and what they mean. */
final class LatencyScreen {
    private static final double BYTES_OF_MB = 1e6;
    private static final double MILLIS = 1000;
    private static final String UNKNOWN_END = "?";

    private final Style style;

    LatencyScreen(Style style) {
        this.style = style;
    }

    String of(LatencyReport report) {
        return loads(report.cells()) + "\n" + stages(report.cells()) + notes(report);
    }

    private String loads(List<LoadCell> cells) {
        TextTable table =
                new TextTable(style, List.of("under load", "answers/s", "n", "p50 ms", "p95 ms", "p99 ms", ""));
        for (LoadCell cell : cells) {
            table.heading("%s · %s%s".formatted(cell.task(), cell.method(), cold(cell)));
            cell.result().closed().forEach(step -> table.row(row(step)));
            cell.result().open().forEach(step -> table.row(row(step)));
        }
        return table.text();
    }

    private static String cold(LoadCell cell) {
        List<String> facts = new ArrayList<>();
        cell.cold().error().ifPresent(error -> facts.add("cold start -"));
        cell.cold()
                .millis()
                .ifPresent(millis -> facts.add(String.format(Locale.ROOT, "cold start %.1f s", millis / MILLIS)));
        cell.cold()
                .residentBytes()
                .ifPresent(bytes -> facts.add(String.format(Locale.ROOT, "%.0f MB", bytes / BYTES_OF_MB)));
        return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
    }

    private static List<String> row(ClosedStep step) {
        String clients = step.clients() == 1 ? "  1 client" : "  %d clients".formatted(step.clients());
        return row(clients, step.perSecond(), step.latency(), "");
    }

    private static List<String> row(OpenStep step) {
        String mark = step.saturated() ? "saturated" : "";
        String given = step.unanswered() == 0 ? "" : ", %d given up".formatted(step.unanswered());
        return row("  %s arrive/s".formatted(rate(step.perSecond())), step.achieved(), step.latency(), mark + given);
    }

    private static List<String> row(String load, double perSecond, Percentiles latency, String mark) {
        return List.of(
                load,
                rate(perSecond),
                Long.toString(latency.n()),
                cell(latency.p50()),
                cell(latency.p95()),
                cell(latency.p99()),
                mark);
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 100 ? "%.1f" : "%.0f", perSecond);
    }

    private static String cell(Percentile percentile) {
        return "%s %s-%s"
                .formatted(ScoreCells.millis(percentile.value()), end(percentile.low()), end(percentile.high()));
    }

    private static String end(OptionalDouble millis) {
        return millis.isPresent() ? ScoreCells.millis(millis.getAsDouble()) : UNKNOWN_END;
    }

    private String stages(List<LoadCell> cells) {
        TextTable table =
                new TextTable(style, List.of("stages, fewest clients", "share", "p50 ms", "p95 ms", "p99 ms"));
        boolean any = false;
        for (LoadCell cell : cells) {
            if (!cell.result().stages().isEmpty()) {
                table.heading(cell.task() + " · " + cell.method());
                cell.result().stages().forEach(step -> table.row(row(step)));
                any = true;
            }
        }
        return any ? table.text() + "\n" : "";
    }

    private static List<String> row(StageStep step) {
        return List.of(
                "  " + step.stage(),
                String.format(Locale.ROOT, "%.0f %%", 100 * step.share()),
                ScoreCells.millis(step.time().p50().value()),
                ScoreCells.millis(step.time().p95().value()),
                ScoreCells.millis(step.time().p99().value()));
    }

    private static String notes(LatencyReport report) {
        StringBuilder notes = new StringBuilder("Behind each percentile its 95 % interval, by ranks.");
        if (anyUnknownEnd(report)) {
            notes.append(" ?: that end is not within n; more answers are needed (--seconds).");
        }
        notes.append("\nArrivals are served by %d %s; their time counts from the arrival.\n"
                .formatted(report.plan().serving(), report.plan().serving() == 1 ? "thread" : "threads"));
        if (report.cells().stream().anyMatch(cell -> cell.result().open().isEmpty())) {
            notes.append(
                    "No arrivals where answers are given faster than a moment can be waited for, or so slowly that\n"
                            + "fewer than 20 would arrive in a step (--seconds).\n");
        }
        if (report.cells().stream()
                .flatMap(cell -> cell.result().open().stream())
                .anyMatch(step -> step.unanswered() > 0)) {
            notes.append(
                    "Requests that were given up have no time: the others' percentiles are lower than with them.\n");
        }
        if (report.cells().stream().anyMatch(cell -> cell.cold().error().isPresent())) {
            notes.append("-: a cold start that failed.\n");
        }
        return notes.toString();
    }

    private static boolean anyUnknownEnd(LatencyReport report) {
        return report.cells().stream()
                .flatMap(cell -> Stream.concat(
                        cell.result().closed().stream().map(ClosedStep::latency),
                        cell.result().open().stream().map(OpenStep::latency)))
                .flatMap(latency -> Stream.of(latency.p50(), latency.p95(), latency.p99()))
                .anyMatch(percentile ->
                        percentile.low().isEmpty() || percentile.high().isEmpty());
    }
}
