package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import steelyard.bench.perf.Measured;
import steelyard.bench.perf.Spread;

/**
 * How fast this program is, compared with other parts.
 *
 * @param origin where the numbers come from
 * @param rows one for each comparison
 */
public record PerfReport(Origin origin, List<Measured> rows) {
    public PerfReport {
        rows = List.copyOf(rows);
    }

    /**
     * Where the numbers come from.
     *
     * @param commit of the program
     * @param machine what it ran on
     * @param threads that this program could use
     * @param rounds that count
     * @param seed of everything that drew
     */
    public record Origin(String commit, Provenance.Machine machine, int threads, int rounds, long seed) {}

    /** For people. */
    public String screen(Style style) {
        TextTable table = new TextTable(
                style, List.of("comparison", "ours", "theirs", "times as fast", "at least", "same work", ""));
        for (Measured row : rows) {
            table.row(List.of(
                    row.name(),
                    value(row.ours()),
                    value(row.theirs()),
                    spread(row.ratio(), "%.2f"),
                    number("%.2f", row.bar()),
                    number("%.4f", row.agreement().value()),
                    verdict(row)));
        }
        StringBuilder screen = new StringBuilder(table.text()).append('\n');
        for (Measured row : rows) {
            screen.append("%s: %s, %s against %s; same work: %s, at least %s\n"
                    .formatted(
                            row.name(),
                            row.title(),
                            row.ours().side(),
                            row.theirs().side(),
                            row.agreement().name(),
                            number("%.4f", row.agreement().atLeast())));
        }
        return screen.append("median over %d rounds, both sides by turns; smallest and largest in brackets\n"
                        .formatted(origin.rounds()))
                .append("%d threads (ours), %d cpus, %s, %s\n"
                        .formatted(
                                origin.threads(),
                                origin.machine().cpus(),
                                origin.machine().jvm(),
                                origin.machine().os()))
                .toString();
    }

    private static String verdict(Measured row) {
        if (!row.agreement().holds()) {
            return "not the same work";
        }
        return row.reached() ? "reached" : "not reached";
    }

    private static String value(Measured.Value value) {
        return spread(value.spread(), value.spread().median() < 10 ? "%.2f" : "%.0f") + " " + value.unit();
    }

    private static String spread(Spread spread, String form) {
        return "%s (%s-%s)"
                .formatted(number(form, spread.median()), number(form, spread.low()), number(form, spread.high()));
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }

    /** For programs. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("commit", origin.commit())
                .put("jvm", origin.machine().jvm())
                .put("os", origin.machine().os())
                .put("cpus", origin.machine().cpus())
                .put("threads", origin.threads())
                .put("rounds", origin.rounds())
                .put("seed", origin.seed());
        ObjectNode all = root.putObject("comparisons");
        for (Measured row : rows) {
            ObjectNode node = all.putObject(row.name()).put("title", row.title());
            put(node.putObject("ours"), row.ours());
            put(node.putObject("theirs"), row.theirs());
            put(node.putObject("ratio"), row.ratio());
            node.put("bar", row.bar()).put("reached", row.reached());
            node.putObject("agreement")
                    .put("name", row.agreement().name())
                    .put("value", Rounded.six(row.agreement().value()))
                    .put("at_least", row.agreement().atLeast());
        }
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, Measured.Value value) {
        node.put("side", value.side()).put("unit", value.unit());
        put(node, value.spread());
    }

    private static void put(ObjectNode node, Spread spread) {
        node.put("median", Rounded.six(spread.median()))
                .put("low", Rounded.six(spread.low()))
                .put("high", Rounded.six(spread.high()));
    }
}
