package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import steelyard.bench.cost.BreakEven;
import steelyard.bench.cost.Cost;
import steelyard.bench.cost.Costs;
import steelyard.bench.cost.Prices;

/** The costs of a report as JSON. */
final class CostJson {
    private CostJson() {}

    /** Puts the cost of a cell. */
    static void put(ObjectNode node, Cost cost, String currency) {
        node.put("prepare_cpu_seconds", Rounded.seconds(cost.spent().prepareCpu()))
                .put("query_cpu_ms", Rounded.millis(cost.spent().queryCpu()))
                .put("resident_bytes", orNull(cost.spent().residentBytes()))
                .put("disk_bytes", cost.spent().diskBytes())
                .put("prepare", Rounded.digits(cost.prepare()))
                .put("per_1000_queries", Rounded.digits(cost.per1000Queries()))
                .put("currency", currency);
        if (!cost.unpriced().isEmpty()) {
            cost.unpriced().forEach(node.withArray("not_counted")::add);
        }
    }

    /** Puts the prices, and when which method is cheaper. */
    static void put(ObjectNode root, Costs costs) {
        put(root.putObject("prices"), costs.prices());
        ArrayNode list = root.putArray("break_even");
        for (BreakEven breakEven : costs.breakEvens()) {
            list.addObject()
                    .put("task", breakEven.task())
                    .put("cheaper", breakEven.cheaper())
                    .put("other", breakEven.other())
                    .put("dearer_to_prepare", breakEven.dearerToPrepare())
                    .put("queries", orNull(breakEven.queries()))
                    .put("updates_per_1000_queries", orNull(breakEven.updatesPer1000Queries()))
                    .put("text", breakEven.text());
        }
    }

    private static void put(ObjectNode node, Prices prices) {
        node.put("source", prices.source())
                .put("currency", prices.currency())
                .put("cpu_hour", prices.machine().cpuHour())
                .put("memory_gb_month", prices.machine().memoryMonth())
                .put("disk_gb_month", prices.machine().diskMonth())
                .put("busy_share", prices.machine().busyShare())
                .put("gpu_hour", prices.chat().gpuHour())
                .put("million_tokens_read", prices.chat().readMillion())
                .put("million_tokens_written", prices.chat().writtenMillion());
    }

    private static @Nullable Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Rounded.digits(value.getAsDouble()) : null;
    }
}
