package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import steelyard.bench.curve.CurvePoint;
import steelyard.bench.curve.Difference;
import steelyard.bench.curve.Series;
import steelyard.bench.curve.TaskCurves;

/** Curves as people read them on a screen of 120 columns, in black and white or better. */
public final class CurveScreen {
    /** So many curves fit side by side. */
    private static final int COLUMNS = 4;

    private final Style style;

    /**
     * A screen.
     *
     * @param style how text is set off
     */
    public CurveScreen(Style style) {
        this.style = style;
    }

    /** For each task a table, a chart, and from how many labels on one method beats another. */
    public String of(CurveReport report) {
        StringBuilder screen = new StringBuilder();
        for (TaskCurves task : report.tasks()) {
            for (int from = 0; from < task.series().size(); from += COLUMNS) {
                int to = Math.min(from + COLUMNS, task.series().size());
                screen.append(table(task, task.series().subList(from, to))).append('\n');
            }
            screen.append(new CurveChart(task).text()).append('\n');
            task.crossovers()
                    .forEach(crossover ->
                            screen.append("%s: %s\n".formatted(style.bold(task.task()), CrossoverText.of(crossover))));
            screen.append('\n');
        }
        return screen.append(legend(report)).toString();
    }

    private String table(TaskCurves task, List<Series> columns) {
        List<String> header = new ArrayList<>(List.of(task.metric().replace('_', ' ')));
        columns.forEach(series -> header.add(series.label() + "  "));
        TextTable table = new TextTable(style, header);
        int seeds = task.seeds().size();
        table.heading(
                "%s (%d test items, %d %s)".formatted(task.task(), task.items(), seeds, seeds == 1 ? "seed" : "seeds"));
        List<CurvePoint> sizes = task.of(columns.getFirst());
        for (int i = 0; i < sizes.size(); i++) {
            List<String> row = new ArrayList<>(List.of("  " + labels(task, sizes.get(i))));
            for (Series series : columns) {
                CurvePoint point = task.of(series).get(i);
                row.add(cell(point) + mark(task, point));
            }
            table.row(row);
        }
        return table.text();
    }

    private static String labels(TaskCurves task, CurvePoint point) {
        return task.kind().hasLabels()
                ? "%d labels, %d a class".formatted(point.examples(), point.size())
                : "%d labels".formatted(point.examples());
    }

    /** {@code 0.812 ±.021 .78-.84}: the mean, the deviation between seeds, the interval. */
    private static String cell(CurvePoint point) {
        OptionalDouble deviation = point.deviation();
        String spread = deviation.isPresent()
                ? String.format(Locale.ROOT, " ±%.3f", deviation.getAsDouble()).replace("±0.", "±.")
                : "";
        return String.format(Locale.ROOT, "%.3f", point.mean()) + spread + " "
                + ScoreCells.interval(point.low(), point.high());
    }

    /** Whether it is clearly above or below the curve that it is compared with first. */
    private static String mark(TaskCurves task, CurvePoint point) {
        return task.differences().stream()
                .filter(difference -> difference.first().equals(point.series()) && difference.size() == point.size())
                .findFirst()
                .filter(Difference::clear)
                .map(difference -> difference.value() > 0 ? " +" : " -")
                .orElse("  ");
    }

    private static String legend(CurveReport report) {
        StringBuilder legend =
                new StringBuilder("Behind each mean its standard deviation between seeds and its 95 % interval.");
        report.tasks().stream()
                .flatMap(task -> task.differences().stream())
                .findFirst()
                .ifPresent(first -> legend.append(" + clearly above %s, - clearly below it."
                        .formatted(first.second().label())));
        return legend.append('\n').toString();
    }
}
