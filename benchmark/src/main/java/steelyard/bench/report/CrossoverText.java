package steelyard.bench.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import steelyard.bench.curve.Crossover;
import steelyard.bench.curve.Difference;

/** From how many labels on one method beats another, in plain words. */
final class CrossoverText {
    /** Three decimals show nothing of less. */
    private static final double ROUNDED_AWAY = 0.0005;
    /** Less is what sums of binary fractions leave of 0. */
    private static final double NOISE = 1e-9;

    private CrossoverText() {}

    static String of(Crossover crossover) {
        return "%s %s".formatted(crossing(crossover), last(crossover));
    }

    private static String crossing(Crossover crossover) {
        String first = crossover.first().label();
        String second = crossover.second().label();
        if (!crossover.shown()) {
            return "that %s beats %s is not shown within this data (%d to %d labelled examples): %s."
                    .formatted(first, second, crossover.smallest(), crossover.largest(), reason(crossover));
        }
        return "%s beats %s %s %s labelled examples on (95 %% interval %s; so it is within this data in %s of resamples)."
                .formatted(
                        first,
                        second,
                        crossover.fromTheStart() ? "at every size, from" : "from about",
                        up(crossover.measured()),
                        interval(crossover),
                        percent(crossover.share()));
    }

    private static String reason(Crossover crossover) {
        String share = percent(crossover.share());
        if (!crossover.crossed()) {
            return "it is not ahead at the largest size, and is so in %s of resamples".formatted(share);
        }
        String crossing = crossover.fromTheStart()
                ? "the mean is ahead at every size, from %s on"
                : "the means cross at about %s";
        String doubt = crossover.common()
                ? "the difference at the largest may be chance"
                : "the curves do in %s of resamples only, which may be chance".formatted(share);
        return crossing.formatted(up(crossover.measured()) + " labelled examples") + ", but " + doubt;
    }

    private static String interval(Crossover crossover) {
        String low = crossover.low() <= crossover.smallest()
                ? crossover.smallest() + " or fewer"
                : Long.toString((long) Math.floor(crossover.low()));
        if (crossover.high() <= crossover.smallest()) {
            return low;
        }
        return low
                + (Double.isFinite(crossover.high())
                        ? " to " + up(crossover.high())
                        : " to more than the " + crossover.largest() + " there are");
    }

    private static String last(Crossover crossover) {
        Difference last = crossover.last();
        return "At %d the difference is %s (%s to %s), %s."
                .formatted(
                        last.examples(),
                        decimals(last.value()),
                        decimals(last.low()),
                        decimals(last.high()),
                        verdict(last));
    }

    private static String verdict(Difference last) {
        if (last.clear()) {
            return "which is clear";
        }
        return "which may be chance: "
                + (last.enough()
                        ? "the interval holds 0"
                        : "n is %d, and below %d an interval tells nothing".formatted(last.items(), Difference.FEWEST));
    }

    private static String up(double labels) {
        return Long.toString((long) Math.ceil(labels));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Three decimals; of what is close to 0 so many that they show on which side it lies. */
    private static String decimals(double value) {
        if (Math.abs(value) < ROUNDED_AWAY && Math.abs(value) > NOISE) {
            return BigDecimal.valueOf(value).round(new MathContext(1)).toPlainString();
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
