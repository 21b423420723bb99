package steelyard.bench.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Comparisons;

/**
 * What was measured on one task, and how advice quotes it.
 *
 * @param comparisons of all its methods
 * @param choices the methods, the best first
 */
record Figures(Comparisons comparisons, List<Choice> choices) {
    Figures {
        choices = choices.stream()
                .sorted(Comparator.comparingDouble(
                                (Choice choice) -> choice.score().value())
                        .reversed())
                .toList();
    }

    String task() {
        return comparisons.task();
    }

    String metric() {
        return comparisons.metric();
    }

    /** Whether a method is ahead of another, and chance does not explain it. */
    boolean ahead(Choice first, Choice second) {
        Comparison lead = between(first, second);
        return lead.clear() && lead.difference() > 0;
    }

    /** Two methods, seen from the first. */
    Comparison between(Choice first, Choice second) {
        return comparisons.between(first.method(), second.method());
    }

    /** Where {@code results.json} says what was measured of a method. */
    String row(Choice choice) {
        return "cells/%s/%s".formatted(comparisons.task(), choice.method());
    }

    List<String> rows(List<Choice> some) {
        return some.stream().map(this::row).toList();
    }

    /** Where {@code results.json} compares two methods; each pair is there in one order only. */
    String row(Comparison pair) {
        boolean asWritten = comparisons.all().stream()
                .anyMatch(written ->
                        written.first().equals(pair.first()) && written.second().equals(pair.second()));
        return "comparisons/%s/%s/%s"
                .formatted(
                        comparisons.task(),
                        asWritten ? pair.first() : pair.second(),
                        asWritten ? pair.second() : pair.first());
    }

    /** {@code 0.120 (95 % interval 0.080 to 0.160)}. */
    static String difference(Comparison pair) {
        return "%s (95 %% interval %s to %s)"
                .formatted(three(pair.difference()), three(pair.low()), three(pair.high()));
    }

    /** What it costs in quality to take another method. */
    String loss(Choice taken, Choice other) {
        Comparison loss = between(taken, other);
        if (loss.clear()) {
            return "for %s less %s".formatted(difference(loss), metric());
        }
        return loss.low() > 0
                ? "probably for %s less %s, though the test does not prove it".formatted(difference(loss), metric())
                : "and no clear difference in %s was shown (%s minus %s: %s)"
                        .formatted(metric(), loss.first(), loss.second(), difference(loss));
    }

    static String three(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    static String seconds(Choice choice) {
        return String.format(Locale.ROOT, "%.1f s", choice.preparation().toMillis() / 1000.0);
    }
}
