package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.EvidenceRecall;
import steelyard.bench.score.Latency;
import steelyard.bench.score.Metric;
import steelyard.bench.score.Score;
import steelyard.task.TaskKind;

/** The cells of a table of results, each as short as it can be and still be read. */
final class ScoreCells {
    /** Seconds from here on lose their decimal, so that the column keeps its width. */
    private static final double MANY_SECONDS = 1000;

    private static final double[] COVERAGES = {0.25, 0.5, 0.75, 1};

    private ScoreCells() {}

    /** Names of a kind's metrics over the columns, behind a first heading of one's own. */
    static List<String> header(TaskKind kind, String first) {
        List<String> header = new ArrayList<>(List.of(first));
        Metric.of(kind).forEach(metric -> header.add(heading(metric)));
        return header;
    }

    private static String heading(Metric metric) {
        // Its whole name is wider than its values, and makes the table too wide for a terminal.
        return metric instanceof EvidenceRecall ? "evidence" : metric.name().replace('_', ' ');
    }

    /** {@code questions (245 items)}. */
    static String counted(String name, CellReport.Part part) {
        return "%s (%d %s)".formatted(name, part.n(), part.n() == 1 ? "item" : "items");
    }

    /** A method's name and its scores; a dash where no item counted. */
    static List<String> scores(TaskKind kind, String method, CellReport.Part part) {
        List<String> row = new ArrayList<>(List.of("  " + method));
        for (Metric metric : Metric.of(kind)) {
            row.add(Optional.ofNullable(part.scores().get(metric.name()))
                    .map(ScoreCells::score)
                    .orElse("-"));
        }
        return row;
    }

    /** {@code 0.812 .76-.85}: the value and its interval. */
    static String score(Score score) {
        return String.format(Locale.ROOT, "%.3f %s", score.value(), interval(score.low(), score.high()));
    }

    /** {@code .76-.85}. */
    static String interval(double low, double high) {
        return bound(low) + "-" + bound(high);
    }

    /** A method's name and how much its scores differ between seeds. */
    static List<String> deviations(TaskKind kind, CellReport cell) {
        List<String> row = new ArrayList<>(List.of("  " + cell.method()));
        for (Metric metric : Metric.of(kind)) {
            row.add(Optional.ofNullable(cell.seeds().get(metric.name()))
                    .map(spread -> String.format(Locale.ROOT, "%.3f", spread.deviation()))
                    .orElse("-"));
        }
        return row;
    }

    /** Two methods, the difference, how sure it is, and who wins. */
    static List<String> difference(Comparison pair) {
        return List.of(
                "  %s - %s".formatted(pair.first(), pair.second()),
                signed(pair.difference()),
                signed(pair.low()) + " to " + signed(pair.high()),
                chance(pair.p()),
                chance(pair.holm()),
                pair.needed().isPresent()
                        ? String.format(Locale.ROOT, "%,d", pair.needed().getAsLong())
                        : "-",
                pair.verdict());
    }

    private static String signed(double value) {
        String text = String.format(Locale.ROOT, "%+.3f", value);
        return text.endsWith("0.000") ? "0.000" : text;
    }

    private static String chance(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** The end of an interval. */
    static String bound(double value) {
        String two = String.format(Locale.ROOT, "%.2f", value);
        return switch (two) {
            case "1.00" -> "1.0";
            case "-0.00" -> ".00";
            default -> two.replaceFirst("^(-?)0\\.", "$1.");
        };
    }

    /** A method's name, its risk at four coverages, and the area under the whole curve. */
    static List<String> risks(CellReport cell) {
        List<String> row = new ArrayList<>(List.of("  " + cell.method()));
        cell.risk().ifPresent(risk -> {
            for (double coverage : COVERAGES) {
                row.add(String.format(Locale.ROOT, "%.3f", risk.at(coverage).risk()));
            }
            row.add(score(risk.aurc()));
        });
        return row;
    }

    static List<String> latency(Latency latency) {
        return Stream.of(latency.p50(), latency.p95(), latency.p99())
                .map(ScoreCells::millis)
                .toList();
    }

    /** Three digits that count. */
    static String millis(double millis) {
        String format = millis < 9.995 ? "%.2f" : millis < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, millis);
    }

    static String prepare(CellReport cell) {
        double seconds = cell.preparation().wall().toNanos() / 1e9;
        String time = String.format(Locale.ROOT, seconds < MANY_SECONDS ? "%.1f s" : "%.0f s", seconds);
        return cell.preparation().footprint().fromCache() ? time + "*" : time;
    }
}
