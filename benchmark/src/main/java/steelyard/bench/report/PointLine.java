package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import steelyard.bench.curve.MeasuredPoint;
import steelyard.bench.curve.Series;

/** A measured point as one line of {@code curve.jsonl}. */
final class PointLine {
    private PointLine() {}

    static String of(MeasuredPoint point) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("key", point.key())
                .put("task", point.task())
                .put("method", point.series().method())
                .put("regime", point.series().regime())
                .put("size", point.size())
                .put("examples", point.examples())
                .put("seed", point.seed())
                .put("trained", point.trained())
                .put("mean", Rounded.six(point.mean()));
        ArrayNode values = line.putArray("values");
        point.values().forEach(value -> put(values, value)); // every digit: what is read back must be the same
        return line.toString();
    }

    private static void put(ArrayNode values, double value) {
        if (value == Math.rint(value)) {
            values.add((long) value);
        } else {
            values.add(value);
        }
    }

    /**
     * Reads a line back.
     *
     * @throws IllegalArgumentException if it is not such a line
     */
    static MeasuredPoint read(JsonNode node) {
        List<Double> values = new ArrayList<>();
        for (JsonNode value : required(node, "values")) {
            values.add(value.isNumber() ? value.doubleValue() : Double.NaN); // which no point may hold
        }
        MeasuredPoint point = new MeasuredPoint(
                required(node, "key").asText(),
                required(node, "task").asText(),
                new Series(
                        required(node, "method").asText(),
                        required(node, "regime").asText()),
                required(node, "size").intValue(),
                required(node, "examples").intValue(),
                required(node, "seed").longValue(),
                required(node, "trained").asText(),
                values);
        if (Rounded.six(point.mean()) != required(node, "mean").doubleValue()) {
            throw new IllegalArgumentException("its mean is not that of its values");
        }
        return point;
    }

    /** A field that must be there. */
    static JsonNode required(JsonNode node, String field) {
        if (!node.hasNonNull(field)) {
            throw new IllegalArgumentException("has no field '" + field + "'");
        }
        return node.get(field);
    }
}
