package steelyard.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import steelyard.bench.curve.CurvePoint;
import steelyard.bench.curve.Series;
import steelyard.bench.curve.TaskCurves;

/**
 * The curves of a task drawn with letters: the metric upwards, labelled examples to the right on a logarithmic scale.
 *
 * @param task what is drawn
 */
record CurveChart(TaskCurves task) {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 10;
    private static final char SEVERAL = '*';
    private static final char NOTHING = ' ';

    /** All lines, each with a line break at its end. */
    String text() {
        double lowest =
                task.points().stream().mapToDouble(CurvePoint::mean).min().orElseThrow();
        double highest =
                task.points().stream().mapToDouble(CurvePoint::mean).max().orElseThrow();
        char[][] field = new char[HEIGHT][WIDTH];
        Arrays.stream(field).forEach(line -> Arrays.fill(line, NOTHING));
        double range = Math.max(highest - lowest, 1e-9);
        for (CurvePoint point : task.points()) {
            int row = (int) Math.round((HEIGHT - 1) * (highest - point.mean()) / range);
            int column = column(point.examples());
            char there = field[row][column];
            field[row][column] = there == NOTHING ? letter(point.series()) : SEVERAL;
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < HEIGHT; row++) {
            double value = highest - (highest - lowest) * row / (HEIGHT - 1);
            text.append(String.format(Locale.ROOT, "  %.3f |", value))
                    .append(new String(field[row]).stripTrailing())
                    .append('\n');
        }
        return text.append(axis()).append(legend()).toString();
    }

    private int column(int examples) {
        List<CurvePoint> sizes = task.of(task.series().getFirst());
        double first = Math.log(sizes.getFirst().examples());
        double last = Math.log(sizes.getLast().examples());
        return (int) Math.round((WIDTH - 1) * (Math.log(examples) - first) / (last - first));
    }

    /** The line below, and the sizes below that; one that has no room is left out. */
    private String axis() {
        StringBuilder numbers = new StringBuilder();
        for (CurvePoint point : task.of(task.series().getFirst())) {
            int column = column(point.examples());
            if (numbers.isEmpty() || column > numbers.length()) {
                numbers.append(" ".repeat(column - numbers.length())).append(point.examples());
            }
        }
        return "        +" + "-".repeat(WIDTH) + "\n         " + numbers + "  labelled examples\n";
    }

    private String legend() {
        List<String> letters = new ArrayList<>();
        task.series().forEach(series -> letters.add(letter(series) + " " + series.label()));
        return "         " + String.join(", ", letters) + ", " + SEVERAL + " several\n";
    }

    /** The first letter of its name where no other curve's begins so, or else a letter of its own. */
    private char letter(Series series) {
        long alike = task.series().stream()
                .map(other -> other.method().charAt(0))
                .distinct()
                .count();
        return alike == task.series().size()
                ? series.method().charAt(0)
                : (char) ('a' + task.series().indexOf(series));
    }
}
