package steelyard.bench.curve;

import java.util.List;
import steelyard.task.TaskKind;

/**
 * The curves of one task, judged.
 *
 * @param task its name
 * @param kind what it asks for
 * @param metric what was measured
 * @param items how many test items were asked
 * @param seeds of the draws
 * @param series the curves
 * @param points of all curves: by series, then by size
 * @param differences of each pair of curves that is compared: by pair, then by size
 * @param crossovers one for each pair
 */
public record TaskCurves(
        String task,
        TaskKind kind,
        String metric,
        int items,
        List<Long> seeds,
        List<Series> series,
        List<CurvePoint> points,
        List<Difference> differences,
        List<Crossover> crossovers) {
    public TaskCurves {
        seeds = List.copyOf(seeds);
        series = List.copyOf(series);
        points = List.copyOf(points);
        differences = List.copyOf(differences);
        crossovers = List.copyOf(crossovers);
    }

    /** The points of one curve, by size. */
    public List<CurvePoint> of(Series one) {
        return points.stream().filter(point -> point.series().equals(one)).toList();
    }
}
