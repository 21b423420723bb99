package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import steelyard.bench.load.ClosedStep;
import steelyard.bench.load.LoadCell;
import steelyard.bench.load.OpenStep;
import steelyard.bench.load.Percentile;
import steelyard.bench.load.Percentiles;
import steelyard.bench.load.StageStep;

/** Latencies under load as {@code latency.json}; percentiles are in milliseconds, the ends of intervals may be null. */
final class LatencyJson {
    private static final int SCHEMA = 1;

    private LatencyJson() {}

    static String of(LatencyReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        ResultsJson.putProvenance(root.putObject("provenance"), report.provenance());
        root.put("unit", "ms").put("serving_threads", report.plan().serving());
        var cells = root.putArray("cells");
        report.cells().forEach(cell -> put(cells.addObject(), cell));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, LoadCell cell) {
        node.put("task", cell.task())
                .put("method", cell.method())
                .put("cold_start_ms", orNull(cell.cold().millis()));
        cell.cold().error().ifPresent(error -> node.put("cold_start_error", error));
        if (cell.cold().residentBytes().isPresent()) {
            node.put("memory_bytes", cell.cold().residentBytes().getAsLong());
        } else {
            node.putNull("memory_bytes");
        }
        var closed = node.putArray("closed");
        cell.result().closed().forEach(step -> put(closed.addObject(), step));
        var open = node.putArray("open");
        cell.result().open().forEach(step -> put(open.addObject(), step));
        var stages = node.putArray("stages");
        cell.result().stages().forEach(step -> put(stages.addObject(), step));
    }

    private static void put(ObjectNode node, ClosedStep step) {
        node.put("clients", step.clients()).put("throughput_per_s", Rounded.three(step.perSecond()));
        put(node, step.latency());
    }

    private static void put(ObjectNode node, OpenStep step) {
        node.put("rate_per_s", Rounded.three(step.perSecond()))
                .put("achieved_per_s", Rounded.three(step.achieved()))
                .put("saturated", step.saturated())
                .put("unanswered", step.unanswered());
        put(node, step.latency());
    }

    private static void put(ObjectNode node, StageStep step) {
        node.put("stage", step.stage())
                .put("p50", Rounded.six(step.time().p50().value()))
                .put("p95", Rounded.six(step.time().p95().value()))
                .put("p99", Rounded.six(step.time().p99().value()))
                .put("share", Rounded.six(step.share()));
    }

    private static void put(ObjectNode node, Percentiles percentiles) {
        node.put("n", percentiles.n());
        put(node.putObject("p50"), percentiles.p50());
        put(node.putObject("p95"), percentiles.p95());
        put(node.putObject("p99"), percentiles.p99());
    }

    private static void put(ObjectNode node, Percentile percentile) {
        node.put("value", Rounded.six(percentile.value()))
                .put("low", orNull(percentile.low()))
                .put("high", orNull(percentile.high()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Rounded.six(value.getAsDouble()) : null;
    }
}
