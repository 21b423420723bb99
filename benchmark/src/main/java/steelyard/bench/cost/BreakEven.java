package steelyard.bench.cost;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * When one of two methods on a task becomes the cheaper one, at equal or better quality: its preparation may cost more if
 * each of its answers costs less. Equal means that it is not behind by the task's headline metric, neither clearly nor by the
 * interval of that difference alone, on as many items as can tell; by how much it may be behind all the same is said with it.
 *
 * @param task name of the task
 * @param cheaper the method that is cheaper in the long run
 * @param other the method that it is compared with
 * @param dearerToPrepare the method that costs more to prepare; may be the same
 * @param queries so many answers make up for the preparation, 0 where it is cheaper from the first on; empty if it never is
 *     at equal quality
 * @param updatesPer1000Queries it stays cheaper while the data change less often than that, where each change is a whole new
 *     preparation; empty where no rate matters or it never is
 * @param text the same as a sentence
 */
public record BreakEven(
        String task,
        String cheaper,
        String other,
        String dearerToPrepare,
        OptionalDouble queries,
        OptionalDouble updatesPer1000Queries,
        String text) {
    private static final double THOUSAND = 1000;

    /**
     * Compares two methods.
     *
     * @param first one method's cost
     * @param second another's on the same task
     * @param quality of the first beside the second
     */
    static BreakEven of(Cost first, Cost second, Quality quality) {
        boolean swapped = second.prepare() > first.prepare()
                || (second.prepare() == first.prepare() && second.per1000Queries() > first.per1000Queries());
        Cost dear = swapped ? second : first; // to prepare
        Cost other = swapped ? first : second;
        Quality ofDear = swapped ? quality.turned() : quality;
        double saved = (other.per1000Queries() - dear.per1000Queries()) / THOUSAND; // by each answer
        double more = dear.prepare() - other.prepare();
        if (saved == 0 && more == 0) {
            return never(dear, other, dear, "%s and %s cost the same".formatted(dear.method(), other.method()));
        }
        if (saved <= 0) {
            return always(other, dear, ofDear.turned());
        }
        return from(dear, other, more / saved, ofDear);
    }

    private static BreakEven always(Cost cheaper, Cost dear, Quality quality) {
        String claim =
                "%s is cheaper than %s, to prepare and with every query".formatted(cheaper.method(), dear.method());
        return quality.maybeWorse()
                ? never(cheaper, dear, dear, claim + ", but it is " + quality.text())
                : new BreakEven(
                        cheaper.task(),
                        cheaper.method(),
                        dear.method(),
                        dear.method(),
                        OptionalDouble.of(0),
                        OptionalDouble.empty(),
                        "%s: %s; it is %s.".formatted(cheaper.task(), claim, quality.text()));
    }

    private static BreakEven from(Cost dear, Cost other, double queries, Quality quality) {
        String claim = "%s becomes cheaper than %s from about %s queries"
                .formatted(dear.method(), other.method(), number(queries));
        if (quality.maybeWorse()) {
            return never(dear, other, dear, claim + ", but it is " + quality.text());
        }
        double updates = THOUSAND / queries;
        return new BreakEven(
                dear.task(),
                dear.method(),
                other.method(),
                dear.method(),
                OptionalDouble.of(queries),
                OptionalDouble.of(updates),
                "%s: %s, counted anew each time that it has to be prepared again; it is %s."
                        .formatted(dear.task(), claim, quality.text()));
    }

    private static BreakEven never(Cost cheaper, Cost other, Cost dear, String claim) {
        return new BreakEven(
                cheaper.task(),
                cheaper.method(),
                other.method(),
                dear.method(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "%s: %s.".formatted(cheaper.task(), claim));
    }

    /** Two digits that count: more would claim what one measurement does not know. */
    private static String number(double value) {
        if (value >= 10) {
            double step = Math.pow(10, Math.floor(Math.log10(value)) - 1);
            return String.format(Locale.ROOT, "%,.0f", Math.round(value / step) * step);
        }
        return String.format(Locale.ROOT, "%.2g", value);
    }

    /** How a method's quality stands to another's. */
    enum Standing {
        UNTOLD("not told apart on so few items"),
        BEHIND("clearly behind"),
        LEVEL("not clearly behind"),
        AHEAD("clearly ahead");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        private Standing turned() {
            return switch (this) {
                case BEHIND -> AHEAD;
                case LEVEL, UNTOLD -> this;
                case AHEAD -> BEHIND;
            };
        }
    }

    /**
     * How good a method is beside another.
     *
     * @param metric by which tasks of that kind are judged
     * @param own the method's value
     * @param others the other's
     * @param low lower end of the 95 % interval of the difference, own minus other
     * @param high its upper end
     * @param standing whether chance explains the difference
     */
    record Quality(String metric, double own, double others, double low, double high, Standing standing) {
        /** Clearly so, probably, or for all that is known. */
        private boolean maybeWorse() {
            return standing == Standing.BEHIND || standing == Standing.UNTOLD || isProbablyBehind();
        }

        /** Its interval alone says so, though not after the correction for all comparisons of the task. */
        private boolean isProbablyBehind() {
            return standing == Standing.LEVEL && high < 0;
        }

        /** The same, seen from the other side. */
        Quality turned() {
            return new Quality(metric, others, own, -high, -low, standing.turned());
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%s by %s (%.3f against %.3f, difference %+.3f to %+.3f)",
                    isProbablyBehind() ? "probably behind" : standing.words,
                    metric,
                    own,
                    others,
                    low,
                    high);
        }
    }
}
