package steelyard.bench.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Metric;

/** Judges the measured points of one task: means, intervals, differences and crossovers, all from the same resamples. */
public final class Judge {
    private final TaskPlan plan;
    private final List<Series> series;
    private final List<Long> seeds;
    private final int[] examples;
    /** The points of all seeds by {@link #index}. */
    private final List<List<MeasuredPoint>> points;

    private final double[][] resampled; // [points][resamples]

    private Judge(TaskPlan plan, CurvePlan all, List<MeasuredPoint> measured) {
        this.plan = plan;
        this.series = all.series();
        this.seeds = all.seeds();
        this.examples = plan.sizes().stream().mapToInt(plan.pool()::examples).toArray();
        this.points = series.stream()
                .flatMap(one -> plan.sizes().stream().map(size -> ofAllSeeds(measured, one, size)))
                .toList();
        double[][][] values = points.stream()
                .map(ofSeeds -> ofSeeds.stream().map(Judge::values).toArray(double[][]::new))
                .toArray(double[][][]::new);
        this.resampled = new TwoLevelBootstrap(seeds.getFirst(), Bootstrap.RESAMPLES).means(values);
    }

    /**
     * Judges all tasks of a plan; draws come from its first seed.
     *
     * @param measured the points of each task, in the order of the plan's tasks
     */
    public static List<TaskCurves> judge(CurvePlan plan, List<List<MeasuredPoint>> measured) {
        return IntStream.range(0, measured.size())
                .mapToObj(i -> new Judge(plan.tasks().get(i), plan, measured.get(i)).curves())
                .toList();
    }

    private static List<MeasuredPoint> ofAllSeeds(List<MeasuredPoint> measured, Series series, int size) {
        return measured.stream()
                .filter(point -> point.series().equals(series) && point.size() == size)
                .toList();
    }

    private static double[] values(MeasuredPoint point) {
        return point.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private TaskCurves curves() {
        List<Difference> differences = new ArrayList<>();
        List<Crossover> crossovers = new ArrayList<>();
        for (Pair pair : Pair.of(series)) {
            List<Difference> ofPair = IntStream.range(0, examples.length)
                    .mapToObj(size -> difference(pair, size))
                    .toList();
            differences.addAll(ofPair);
            crossovers.add(crossover(pair, ofPair));
        }
        return new TaskCurves(
                plan.task().name(),
                plan.task().kind(),
                Metric.headline(plan.task().kind()).name(),
                plan.items().size(),
                seeds,
                series,
                IntStream.range(0, points.size()).mapToObj(this::point).toList(),
                differences,
                crossovers);
    }

    /** Where a point stands among {@link #points}. */
    private int index(Series one, int size) {
        return series.indexOf(one) * examples.length + size;
    }

    private double mean(int index) {
        return points.get(index).stream().mapToDouble(MeasuredPoint::mean).sum() / seeds.size();
    }

    private CurvePoint point(int index) {
        MeasuredPoint first = points.get(index).getFirst();
        double[] draws = resampled[index];
        return new CurvePoint(
                first.series(),
                first.size(),
                first.examples(),
                first.trained(),
                mean(index),
                Math.clamp(TwoLevelBootstrap.low(draws), 0, 1), // stretched draws may leave what a fraction can be
                Math.clamp(TwoLevelBootstrap.high(draws), 0, 1),
                points.get(index).stream().map(MeasuredPoint::mean).toList());
    }

    private double[] leads(Pair pair, int size) {
        double[] first = resampled[index(pair.first(), size)];
        double[] second = resampled[index(pair.second(), size)];
        return IntStream.range(0, first.length)
                .mapToDouble(draw -> first[draw] - second[draw])
                .toArray();
    }

    private Difference difference(Pair pair, int size) {
        double[] draws = leads(pair, size);
        return new Difference(
                pair.first(),
                pair.second(),
                plan.sizes().get(size),
                examples[size],
                mean(index(pair.first(), size)) - mean(index(pair.second(), size)),
                TwoLevelBootstrap.low(draws),
                TwoLevelBootstrap.high(draws),
                plan.items().size());
    }

    private Crossover crossover(Pair pair, List<Difference> differences) {
        double[][] draws = IntStream.range(0, examples.length)
                .mapToObj(size -> leads(pair, size))
                .toArray(double[][]::new);
        double[] measured = differences.stream().mapToDouble(Difference::value).toArray();
        return Crossover.of(examples, measured, draws, differences.getLast());
    }
}
