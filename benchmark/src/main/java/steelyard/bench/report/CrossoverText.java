package steelyard.bench.report;

import java.util.Locale;
import steelyard.bench.curve.Crossover;
import steelyard.bench.curve.Difference;

/** From how many labels on one method beats another, in plain words. */
final class CrossoverText {
    private CrossoverText() {}

    static String of(Crossover crossover) {
        return "%s %s".formatted(crossing(crossover), last(crossover));
    }

    private static String crossing(Crossover crossover) {
        String first = crossover.first().label();
        String second = crossover.second().label();
        if (!crossover.within()) {
            return "the number of labels from which %s beats %s is not within this data (%d to %d labelled examples): %s."
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
        return Double.isFinite(crossover.measured())
                ? "the means cross at about %s, but the curves do in %s of resamples only"
                        .formatted(up(crossover.measured()), percent(crossover.share()))
                : "it is not ahead at the largest size, and is so in %s of resamples"
                        .formatted(percent(crossover.share()));
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
                        last.clear() ? "which is clear" : "which may be chance");
    }

    private static String up(double labels) {
        return Long.toString((long) Math.ceil(labels));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String decimals(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
