package steelyard.bench.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.bench.run.Clock;
import steelyard.bench.run.Prepared;
import steelyard.bench.score.Metric;
import steelyard.bench.score.Outcome;
import steelyard.task.ContentHash;
import steelyard.task.Example;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Task;
import steelyard.task.TaskKind;

/** Measures every point of a plan that was not measured before, one training set after the other. */
public final class CurveRun {
    private final Bench bench;
    private final Clock clock;
    private final Progress progress;
    private final PointLog log;

    /**
     * @param bench makes the methods
     * @param clock where times come from
     * @param progress told how far the work is
     * @param log knows earlier points and keeps new ones
     */
    public CurveRun(Bench bench, Clock clock, Progress progress, PointLog log) {
        this.bench = bench;
        this.clock = clock;
        this.progress = progress;
        this.log = log;
    }

    /**
     * The points of each task, in the order of the plan: by seed, then by size, then by series.
     *
     * @throws steelyard.task.TaskException if a method cannot learn from a training set
     * @throws steelyard.bench.run.RunException if a method fails; no point is skipped
     */
    public List<List<MeasuredPoint>> run(CurvePlan plan) {
        int before = 0;
        List<List<MeasuredPoint>> tasks = new ArrayList<>();
        for (TaskPlan task : plan.tasks()) {
            List<MeasuredPoint> points = new ArrayList<>();
            for (long seed : plan.seeds()) {
                for (int size : task.sizes()) {
                    String count = "%d/%d".formatted(before + points.size() + 1, plan.points());
                    points.addAll(measure(new Draw(task, size, seed, count), plan.series()));
                }
            }
            before += points.size();
            tasks.add(points);
        }
        return tasks;
    }

    /** One training set. */
    private record Draw(TaskPlan plan, int size, long seed, String count) {
        boolean whole() {
            return size == plan.pool().most();
        }

        String where() {
            return "%s %s · %d%s · seed %d"
                    .formatted(count, plan.task().name(), size, plan.pool().perClass() ? " a class" : "", seed);
        }
    }

    private List<MeasuredPoint> measure(Draw draw, List<Series> series) {
        Task task = draw.plan().at(draw.size(), draw.seed());
        String data = data(task);
        List<MeasuredPoint> points = new ArrayList<>();
        try (Bench.Tools tools = bench.open(draw.seed(), draw.whole())) {
            for (Series one : series) {
                String key = key(one, draw.seed(), data);
                Optional<MeasuredPoint> known = log.find(key);
                MeasuredPoint point =
                        known.orElseGet(() -> measure(tools.method(one), task, key, new Place(draw, one)));
                if (known.isEmpty()) {
                    log.write(point);
                }
                points.add(point);
            }
        }
        return points;
    }

    private record Place(Draw draw, Series series) {}

    private MeasuredPoint measure(Method method, Task task, String key, Place place) {
        Draw draw = place.draw();
        List<Example> items = task.splits().test();
        Metric.PerItem metric = Metric.headline(task.kind());
        String where = draw.where() + " · " + place.series().label() + " · ";
        Progress named = (work, done, total, detail) -> progress.at(where + work, done, total, detail);
        try (Prepared prepared = Prepared.by(method, task, clock, named)) {
            List<Double> values = new ArrayList<>();
            for (Example item : items) {
                values.add(metric.of(new Outcome(item.gold(), prepared.solve(item.question()))));
                named.at("answering", values.size(), items.size(), "");
            }
            return new MeasuredPoint(
                    key,
                    task.name(),
                    place.series(),
                    draw.size(),
                    draw.plan().pool().examples(draw.size()),
                    draw.seed(),
                    trained(prepared),
                    values);
        }
    }

    /** Of {@code contrastive (4.0 examples a class, 16 or fewer)} the first word; label and answer may be trained in two ways. */
    private static String trained(Prepared prepared) {
        if (prepared.task().kind() == TaskKind.RESOLUTION) {
            return "";
        }
        String regime = prepared.preparation().footprint().notes().getOrDefault("regime", "");
        return regime.split(" ", 2)[0];
    }

    /** Hash of all that is learned from and asked. */
    private static String data(Task task) {
        ContentHash hash = new ContentHash()
                .add(task.name())
                .add(task.sha256())
                .add(task.trainingView().sha256());
        task.splits().test().forEach(item -> hash.add(item.id()));
        return hash.hex();
    }

    private String key(Series series, long seed, String data) {
        return new ContentHash()
                .add("curve 1")
                .add(bench.settings(series))
                .add(series.method())
                .add(series.regime())
                .add(seed)
                .add(data)
                .hex();
    }
}
