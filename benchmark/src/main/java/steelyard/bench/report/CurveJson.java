package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import steelyard.bench.curve.Crossover;
import steelyard.bench.curve.CurvePoint;
import steelyard.bench.curve.Difference;
import steelyard.bench.curve.TaskCurves;
import steelyard.task.TaskKind;

/** Curves as {@code curve.json}. Its shape is a promise to other programs: it grows, but what is there stays. */
public final class CurveJson {
    private CurveJson() {}

    /** The whole file, indented, with a line break at its end. */
    public static String of(CurveReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", CurveReport.SCHEMA);
        ResultsJson.putProvenance(root.putObject("provenance"), report.provenance());
        ObjectNode settings = root.putObject("settings");
        report.settings().forEach(settings::put);
        ArrayNode tasks = root.putArray("tasks");
        report.tasks().forEach(task -> putTask(tasks.addObject(), task));
        return root.toPrettyString() + "\n";
    }

    private static void putTask(ObjectNode node, TaskCurves task) {
        node.put("task", task.task())
                .put("kind", task.kind().id())
                .put("metric", task.metric())
                .put("n", task.items());
        ArrayNode seeds = node.putArray("seeds");
        task.seeds().forEach(seeds::add);
        ArrayNode points = node.putArray("points");
        task.points().forEach(point -> putPoint(points.addObject(), point, task.kind()));
        ArrayNode differences = node.putArray("differences");
        task.differences().forEach(difference -> putDifference(differences.addObject(), difference, task.kind()));
        ArrayNode crossovers = node.putArray("crossovers");
        task.crossovers().forEach(crossover -> putCrossover(crossovers.addObject(), crossover));
    }

    private static void putPoint(ObjectNode node, CurvePoint point, TaskKind kind) {
        node.put("method", point.series().method()).put("regime", point.series().regime());
        putSize(node, kind, point.size(), point.examples());
        node.put("mean", Rounded.six(point.mean()))
                .put("low", Rounded.six(point.low()))
                .put("high", Rounded.six(point.high()));
        OptionalDouble deviation = point.deviation();
        if (deviation.isPresent()) {
            node.put("sd", Rounded.six(deviation.getAsDouble()));
        } else {
            node.putNull("sd"); // one seed tells nothing of how seeds differ
        }
        ArrayNode values = node.putArray("values");
        point.values().forEach(value -> values.add(Rounded.six(value)));
        node.put("trained", point.trained());
    }

    /** A size counts examples of each class where there are classes. */
    private static void putSize(ObjectNode node, TaskKind kind, int size, int examples) {
        if (kind.hasLabels()) {
            node.put("per_class", size);
        } else {
            node.putNull("per_class");
        }
        node.put("examples", examples);
    }

    private static void putDifference(ObjectNode node, Difference difference, TaskKind kind) {
        node.put("first", difference.first().method())
                .put("second", difference.second().method())
                .put("regime", difference.first().regime());
        putSize(node, kind, difference.size(), difference.examples());
        node.put("difference", Rounded.six(difference.value()))
                .put("low", Rounded.six(difference.low()))
                .put("high", Rounded.six(difference.high()))
                .put("clear", difference.clear());
    }

    private static void putCrossover(ObjectNode node, Crossover crossover) {
        node.put("first", crossover.first().method())
                .put("second", crossover.second().method())
                .put("regime", crossover.first().regime());
        putLabels(node, "at", crossover.shown() ? Math.ceil(crossover.measured()) : Double.POSITIVE_INFINITY);
        putLabels(node, "low", Math.floor(crossover.low()));
        putLabels(node, "high", Math.ceil(crossover.high()));
        node.put("share", Rounded.six(crossover.share()))
                .put("from_the_start", crossover.shown() && crossover.fromTheStart())
                .put("text", CrossoverText.of(crossover));
    }

    /** Labelled examples in all; null for what lies beyond the data. */
    private static void putLabels(ObjectNode node, String name, double labels) {
        if (Double.isFinite(labels)) {
            node.put(name, (long) labels);
        } else {
            node.putNull(name);
        }
    }
}
