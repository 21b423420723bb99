package steelyard.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steelyard.bench.cost.BreakEven;
import steelyard.bench.cost.Cost;
import steelyard.bench.cost.Costs;

/** What methods cost, as people read it: a table, then which becomes cheaper when. */
final class CostTable {
    private static final double NANOS_OF_MILLI = 1e6;
    private static final double BYTES_OF_MB = 1e6;

    private final Style style;

    CostTable(Style style) {
        this.style = style;
    }

    /** All of it with a blank line behind; empty where nothing was priced. */
    String of(Costs costs) {
        if (costs.cells().isEmpty()) {
            return "";
        }
        return table(costs) + notes(costs) + "\n" + breakEvens(costs);
    }

    private String table(Costs costs) {
        String currency = costs.prices().currency();
        TextTable table = new TextTable(
                style,
                List.of(
                        "cost",
                        "prepare cpu",
                        "query cpu ms",
                        "memory",
                        "disk",
                        "prepare " + currency,
                        "1,000 queries " + currency));
        String task = "";
        for (Cost cost : costs.cells()) {
            if (!cost.task().equals(task)) {
                task = cost.task();
                table.heading(task);
            }
            table.row(row(cost));
        }
        return table.text();
    }

    private static List<String> row(Cost cost) {
        Cost.Spent spent = cost.spent();
        return List.of(
                "  " + cost.method(),
                String.format(Locale.ROOT, "%.1f s", spent.prepareCpu().toNanos() / 1e9),
                ScoreCells.millis(spent.queryCpu().toNanos() / NANOS_OF_MILLI),
                spent.residentBytes().isPresent()
                        ? megabytes(spent.residentBytes().getAsLong())
                        : "-",
                megabytes(spent.diskBytes()),
                price(cost.prepare()),
                price(cost.per1000Queries()) + (cost.unpriced().isEmpty() ? "" : "+"));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES_OF_MB);
    }

    /** Two digits that count, without an exponent: prices of a thousand answers are small. */
    static String price(double price) {
        return price == 0
                ? "0"
                : BigDecimal.valueOf(price).round(new MathContext(2)).toPlainString();
    }

    private static String notes(Costs costs) {
        StringBuilder notes =
                new StringBuilder("Prices: %s (assumptions until you write your own: steelyard prices --help).\n"
                        .formatted(costs.prices().source()));
        notes.append(
                "Memory is that of the whole process, with what cells before it left there; a query is charged with the most.\n"
                        + "What each method needs by itself: steelyard latency.\n");
        List<String> unpriced = costs.cells().stream()
                .flatMap(cost -> cost.unpriced().stream())
                .distinct()
                .toList();
        if (!unpriced.isEmpty()) {
            notes.append("+ not counted: ").append(String.join("; ", unpriced)).append(".\n");
        }
        return notes.toString();
    }

    /** Only what can be: of most pairs with a trivial baseline the cheaper one is clearly behind. */
    private String breakEvens(Costs costs) {
        List<String> sentences = new ArrayList<>();
        costs.breakEvens().stream()
                .filter(breakEven -> breakEven.queries().isPresent())
                .map(BreakEven::text)
                .forEach(sentences::add);
        if (sentences.isEmpty()) {
            return "";
        }
        Stream<String> lines = sentences.stream().map(sentence -> "  " + sentence + "\n");
        return style.bold("Which method is cheaper, where it is not clearly worse") + "\n"
                + String.join("", lines.toList()) + "\n";
    }
}
