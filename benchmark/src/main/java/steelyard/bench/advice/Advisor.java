package steelyard.bench.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Comparisons;

/**
 * Turns what was measured on a task into advice. Its rules, in their order:
 *
 * <ol>
 *   <li>On fewer than 20 items there is no advice.
 *   <li>Only a method that is clearly ahead of the baseline can be advised, or named as an alternative. Clear is what
 *       {@link Comparison#clear()} says. If there is none, nothing is worth its cost yet.
 *   <li>The best of these, and all of these that are not clearly behind it, are <em>in question</em>.
 *   <li>If the best is clearly ahead of every other method, it is advised. Otherwise there is no winner, and the simplest
 *       method in question is advised that is clearly behind no other: first what trains nothing, then one model, then both
 *       together.
 *   <li>What would change the advice is said where it was measured: a bound on the time of an answer, how often data
 *       change, the score that is needed, more items.
 * </ol>
 */
public final class Advisor {
    /** The simplest first. */
    private static final List<String> BY_SIMPLICITY = List.of("baseline", "rag", "finetuned", "hybrid");

    private static final String BASELINE = "baseline";

    /** Times that differ by less are the same, on a machine with other work. */
    private static final double MUCH = 1.5;

    private final Comparisons comparisons;
    private final List<Choice> choices;

    private Advisor(Comparisons comparisons, List<Choice> choices) {
        this.comparisons = comparisons;
        this.choices = choices.stream()
                .sorted(Comparator.comparingDouble(
                                (Choice choice) -> choice.score().value())
                        .reversed())
                .toList();
    }

    /**
     * Advises on one task.
     *
     * @param comparisons of all its methods
     * @param choices the methods, at least one
     */
    public static Advice on(Comparisons comparisons, List<Choice> choices) {
        Advisor advisor = new Advisor(comparisons, choices);
        return advisor.advice();
    }

    private Advice advice() {
        Choice best = choices.getFirst();
        if (choices.size() == 1) {
            return nothing(new Sentence(
                    "Only %s ran, so there is nothing to choose from.".formatted(best.method()), List.of(row(best))));
        }
        if (comparisons.all().getFirst().items() < Comparison.FEWEST) {
            return nothing(new Sentence(
                    "%d items are too few for advice; measure at least %d."
                            .formatted(comparisons.all().getFirst().items(), Comparison.FEWEST),
                    List.of(row(best))));
        }
        List<Choice> useful = choices.stream().filter(this::beatsBaseline).toList();
        if (useful.isEmpty()) {
            return nothing(notBetter(best));
        }
        Choice first = useful.getFirst();
        List<Choice> inQuestion = useful.stream()
                .filter(choice -> choice == first || !between(first, choice).clear())
                .toList();
        boolean ahead = choices.stream()
                .allMatch(choice -> choice == first
                        || (between(first, choice).clear()
                                && between(first, choice).difference() > 0));
        Choice taken = ahead ? first : simplest(inQuestion);
        return new Advice(
                comparisons.task(),
                Optional.of(taken.method()),
                advised(ahead ? winner(first) : noWinner(taken, inQuestion), first, taken, useful));
    }

    /** Where the baseline did not run, every method is taken to do so. */
    private boolean beatsBaseline(Choice choice) {
        return !choice.method().equals(BASELINE)
                && choices.stream()
                        .filter(other -> other.method().equals(BASELINE))
                        .map(baseline -> between(choice, baseline))
                        .allMatch(lead -> lead.clear() && lead.difference() > 0);
    }

    private Advice nothing(Sentence why) {
        return new Advice(comparisons.task(), Optional.empty(), List.of(why));
    }

    /** Nobody beats the trivial answer. */
    private Sentence notBetter(Choice best) {
        if (best.method().equals(BASELINE)) {
            return new Sentence(
                    "Use none of these: no method does better than the baseline, which learns nothing (%s %s)."
                            .formatted(comparisons.metric(), three(best.score().value())),
                    rows(choices));
        }
        Choice baseline = choices.stream()
                .filter(choice -> choice.method().equals(BASELINE))
                .findFirst()
                .orElseThrow();
        Comparison lead = between(best, baseline);
        return new Sentence(
                "Use none of these yet: the lead of %s, the best of them, over the baseline may be chance (%s)%s."
                        .formatted(best.method(), difference(lead), needed(lead)),
                List.of(row(best), row(lead)));
    }

    private List<Sentence> advised(Sentence verdict, Choice best, Choice taken, List<Choice> useful) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(verdict);
        sentences.add(times(taken));
        quicker(taken, useful).ifPresent(sentences::add);
        fresher(taken, useful).ifPresent(sentences::add);
        if (taken.score().high() < 1) {
            sentences.add(new Sentence(
                    "If you need more than %s by %s, the upper end of its interval, it is not good enough."
                            .formatted(three(taken.score().high()), comparisons.metric()),
                    List.of(row(taken))));
        }
        if (taken != best) {
            sentences.add(moreItems(best, taken));
        }
        if (useful.size() > 1) {
            sentences.add(new Sentence(
                    "Not measured here: fewer or more labels (steelyard curve), answers after the data have changed"
                            + " (steelyard update), many users at once (steelyard latency).",
                    rows(useful)));
        }
        return sentences;
    }

    private Sentence winner(Choice best) {
        Comparison lead = between(best, choices.get(1));
        return new Sentence(
                "Use %s: by %s it is ahead of every other method, of %s, the next, by %s."
                        .formatted(
                                best.method(),
                                comparisons.metric(),
                                choices.get(1).method(),
                                difference(lead)),
                Stream.concat(Stream.of(row(best)), choices.stream().skip(1).map(other -> row(between(best, other))))
                        .toList());
    }

    private Sentence noWinner(Choice taken, List<Choice> inQuestion) {
        List<String> rows = new ArrayList<>(rows(inQuestion));
        inQuestion.stream()
                .filter(choice -> choice != taken)
                .map(choice -> row(between(taken, choice)))
                .forEach(rows::add);
        if (inQuestion.size() == 1) {
            List<Choice> unclear = choices.stream()
                    .filter(choice -> choice != taken && !between(taken, choice).clear())
                    .toList();
            unclear.forEach(choice -> rows.add(row(between(taken, choice))));
            return new Sentence(
                    "No winner by %s: %s may be as good. Of these %s alone is shown to be better than the baseline: take it."
                            .formatted(
                                    comparisons.metric(),
                                    unclear.stream().map(Choice::method).collect(Collectors.joining(", ")),
                                    taken.method()),
                    rows);
        }
        List<String> named = inQuestion.stream()
                .map(choice -> "%s (%s)"
                        .formatted(choice.method(), three(choice.score().value())))
                .toList();
        return new Sentence(
                "No winner by %s among %s: take the simpler one, %s%s."
                        .formatted(comparisons.metric(), listed(named), taken.method(), simplicity(taken)),
                rows);
    }

    private static String simplicity(Choice taken) {
        return switch (taken.method()) {
            case "rag" -> ", which trains nothing and is changed by changing its data";
            case "finetuned" -> ", which is one model and looks nothing up";
            default -> "";
        };
    }

    /** Of those in question the simplest that none of the others is clearly ahead of. */
    private Choice simplest(List<Choice> inQuestion) {
        return inQuestion.stream()
                .filter(choice -> inQuestion.stream()
                        .noneMatch(other -> other != choice
                                && between(other, choice).clear()
                                && between(other, choice).difference() > 0))
                .min(Comparator.comparingInt(Advisor::complexity))
                .orElse(inQuestion.getFirst());
    }

    private static int complexity(Choice choice) {
        int place = BY_SIMPLICITY.indexOf(choice.method());
        return place < 0 ? BY_SIMPLICITY.size() : place;
    }

    private Sentence times(Choice taken) {
        return new Sentence(
                "Its answers took %s ms in the median and less than %s ms in 95 of 100 cases; making it ready took %s%s."
                        .formatted(
                                millis(taken.latency().p50()),
                                millis(taken.latency().p95()),
                                seconds(taken),
                                taken.cached() ? ", with a model from the cache" : ""),
                List.of(row(taken)));
    }

    /** The best of those that are much quicker, and what it costs in accuracy. */
    private Optional<Sentence> quicker(Choice taken, List<Choice> useful) {
        return useful.stream()
                .filter(choice ->
                        choice.latency().p95() * MUCH < taken.latency().p95())
                .findFirst()
                .map(quick -> new Sentence(
                        "If an answer must come within less than those %s ms, %s (%s ms) is the alternative, %s."
                                .formatted(
                                        millis(taken.latency().p95()),
                                        quick.method(),
                                        millis(quick.latency().p95()),
                                        loss(taken, quick)),
                        List.of(row(taken), row(quick), row(between(taken, quick)))));
    }

    /** What it costs in quality to take another method. */
    private String loss(Choice taken, Choice other) {
        Comparison loss = between(taken, other);
        return loss.clear()
                ? "for %s less %s".formatted(difference(loss), comparisons.metric())
                : "and no difference in %s was shown".formatted(comparisons.metric());
    }

    /** One that is ready again much sooner, where both were made from nothing. */
    private Optional<Sentence> fresher(Choice taken, List<Choice> useful) {
        return useful.stream()
                .filter(choice -> !choice.cached() && !taken.cached())
                .filter(choice -> choice.preparation().toNanos() * MUCH
                        < taken.preparation().toNanos())
                .findFirst()
                .map(quick -> new Sentence(
                        "If labels or documents change so often that %s of preparation for each change are too much, %s takes %s, %s."
                                .formatted(seconds(taken), quick.method(), seconds(quick), loss(taken, quick)),
                        List.of(row(taken), row(quick), row(between(taken, quick)))));
    }

    private Sentence moreItems(Choice best, Choice taken) {
        Comparison lead = between(best, taken);
        OptionalLong needed = lead.needed();
        return new Sentence(
                needed.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "More test items could change this: if the lead of %s is real (%s), some %,d would show it in 4 of 5 experiments.",
                                best.method(),
                                difference(lead),
                                needed.getAsLong())
                        : "%s and %s are level.".formatted(best.method(), taken.method()),
                List.of(row(lead)));
    }

    private Comparison between(Choice first, Choice second) {
        return comparisons.between(first.method(), second.method());
    }

    private String row(Choice choice) {
        return "cells/%s/%s".formatted(comparisons.task(), choice.method());
    }

    private List<String> rows(List<Choice> some) {
        return some.stream().map(this::row).toList();
    }

    /** As it stands in {@code results.json}, where each pair is in one order only. */
    private String row(Comparison pair) {
        boolean asWritten = comparisons.all().stream()
                .anyMatch(written ->
                        written.first().equals(pair.first()) && written.second().equals(pair.second()));
        return "comparisons/%s/%s/%s"
                .formatted(
                        comparisons.task(),
                        asWritten ? pair.first() : pair.second(),
                        asWritten ? pair.second() : pair.first());
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** {@code 0.120 (95 % interval 0.080 to 0.160)}. */
    private static String difference(Comparison pair) {
        return "%s (95 %% interval %s to %s)"
                .formatted(three(pair.difference()), three(pair.low()), three(pair.high()));
    }

    private static String needed(Comparison lead) {
        return lead.needed().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; if it is real, some %,d test items would show it in 4 of 5 experiments",
                        lead.needed().getAsLong())
                : "";
    }

    private static String three(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String seconds(Choice choice) {
        return String.format(Locale.ROOT, "%.1f s", choice.preparation().toMillis() / 1000.0);
    }
}
