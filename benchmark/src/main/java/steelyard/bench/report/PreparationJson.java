package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steelyard.bench.run.Preparation;
import steelyard.task.Footprint;
import steelyard.task.LearningCurve;

/** What making a method ready took, as JSON: the part that {@code results.json} and {@code run.jsonl} share. */
final class PreparationJson {
    /** Processor time that went into what came from the cache. */
    private static final String SAVED = "cached_cpu_seconds";

    private PreparationJson() {}

    static void put(ObjectNode node, Preparation preparation) {
        node.put("seconds", Rounded.seconds(preparation.wall()))
                .put("cpu_seconds", Rounded.seconds(preparation.cpu()))
                .put("bytes", preparation.footprint().bytes())
                .put("from_cache", preparation.footprint().fromCache());
        if (!preparation.footprint().savedCpu().isZero()) {
            node.put(SAVED, Rounded.seconds(preparation.footprint().savedCpu()));
        }
        ObjectNode notes = node.putObject("notes");
        preparation.footprint().notes().forEach(notes::put);
        preparation
                .footprint()
                .curves()
                .forEach(curve -> putCurve(node.withArray("curves").addObject(), curve));
    }

    private static void putCurve(ObjectNode node, LearningCurve curve) {
        node.put("model", curve.model());
        curve.points()
                .forEach(point -> node.withArray("passes")
                        .addObject()
                        .put("pass", point.pass())
                        .put("train_loss", Rounded.six(point.trainLoss()))
                        .put("dev_loss", Rounded.six(point.devLoss()))
                        .put("dev_score", Rounded.six(point.devScore()))
                        .put("seconds", Rounded.three(point.seconds())));
    }

    /** Reads what {@link #put} wrote. */
    static Preparation read(JsonNode node) {
        Map<String, String> notes = new TreeMap<>();
        node.path("notes")
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
        List<LearningCurve> curves = new ArrayList<>();
        node.path("curves").forEach(curve -> curves.add(curve(curve)));
        return new Preparation(
                time(node.path("seconds")),
                time(node.path("cpu_seconds")),
                new Footprint(
                        node.path("bytes").asLong(),
                        node.path("from_cache").asBoolean(),
                        notes,
                        curves,
                        time(node.path(SAVED))));
    }

    private static LearningCurve curve(JsonNode node) {
        List<LearningCurve.Point> points = new ArrayList<>();
        node.path("passes")
                .forEach(pass -> points.add(new LearningCurve.Point(
                        pass.path("pass").asInt(),
                        pass.path("train_loss").asDouble(),
                        pass.path("dev_loss").asDouble(),
                        pass.path("dev_score").asDouble(),
                        pass.path("seconds").asDouble())));
        return new LearningCurve(node.path("model").asText(), points);
    }

    private static Duration time(JsonNode seconds) {
        return Duration.ofNanos(Math.round(seconds.asDouble() * 1e9));
    }
}
