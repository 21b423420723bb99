package steelyard.bench.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private final Figures figures;

    private Advisor(Figures figures) {
        this.figures = figures;
    }

    /**
     * Advises on one task.
     *
     * @param comparisons of all its methods
     * @param choices the methods, at least one
     */
    public static Advice on(Comparisons comparisons, List<Choice> choices) {
        return new Advisor(new Figures(comparisons, choices)).advice();
    }

    private Advice advice() {
        Choice best = figures.choices().getFirst();
        if (figures.choices().size() == 1) {
            return nothing(new Sentence(
                    "Only %s ran, so there is nothing to choose from.".formatted(best.method()),
                    List.of(figures.row(best))));
        }
        int items = figures.comparisons().all().getFirst().items();
        if (items < Comparison.FEWEST) {
            return nothing(new Sentence(
                    "%d items are too few for advice; measure at least %d.".formatted(items, Comparison.FEWEST),
                    List.of(figures.row(best))));
        }
        List<Choice> useful =
                figures.choices().stream().filter(this::beatsBaseline).toList();
        return useful.isEmpty() ? nothing(notBetter(best)) : advice(useful);
    }

    private Advice nothing(Sentence why) {
        return new Advice(figures.task(), Optional.empty(), List.of(why));
    }

    private Advice advice(List<Choice> useful) {
        Choice first = useful.getFirst();
        List<Choice> inQuestion =
                useful.stream().filter(choice -> !clearlyBehind(choice, first)).toList();
        boolean wins = figures.choices().stream().allMatch(choice -> choice == first || figures.ahead(first, choice));
        Choice taken = wins ? first : simplest(inQuestion);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(wins ? winner(first) : noWinner(taken, inQuestion));
        sentences.addAll(new Flips(figures, useful, taken).sentences());
        return new Advice(figures.task(), Optional.of(taken.method()), sentences);
    }

    private boolean clearlyBehind(Choice choice, Choice other) {
        return choice != other && figures.ahead(other, choice);
    }

    /** Where the baseline did not run, every method is taken to do so. */
    private boolean beatsBaseline(Choice choice) {
        return !choice.method().equals(BASELINE)
                && figures.choices().stream()
                        .filter(other -> other.method().equals(BASELINE))
                        .allMatch(baseline -> figures.ahead(choice, baseline));
    }

    /** Nobody beats the trivial answer. */
    private Sentence notBetter(Choice best) {
        if (best.method().equals(BASELINE)) {
            return new Sentence(
                    "Use none of these: no method does better than the baseline, which learns nothing (%s %s)."
                            .formatted(
                                    figures.metric(), Figures.three(best.score().value())),
                    figures.rows(figures.choices()));
        }
        Choice baseline = figures.choices().stream()
                .filter(choice -> choice.method().equals(BASELINE))
                .findFirst()
                .orElseThrow();
        Comparison lead = figures.between(best, baseline);
        return new Sentence(
                "Use none of these yet: the lead of %s, the best of them, over the baseline may be chance (%s)%s."
                        .formatted(best.method(), Figures.difference(lead), needed(lead)),
                List.of(figures.row(best), figures.row(lead)));
    }

    private Sentence winner(Choice best) {
        Comparison lead = figures.between(best, figures.choices().get(1));
        return new Sentence(
                "Use %s: by %s it is ahead of every other method, of %s, the next, by %s."
                        .formatted(
                                best.method(),
                                figures.metric(),
                                figures.choices().get(1).method(),
                                Figures.difference(lead)),
                Stream.concat(
                                Stream.of(figures.row(best)),
                                figures.choices().stream()
                                        .skip(1)
                                        .map(other -> figures.row(figures.between(best, other))))
                        .toList());
    }

    private Sentence noWinner(Choice taken, List<Choice> inQuestion) {
        List<String> rows = new ArrayList<>(figures.rows(inQuestion));
        inQuestion.stream()
                .filter(choice -> choice != taken)
                .map(choice -> figures.row(figures.between(taken, choice)))
                .forEach(rows::add);
        if (inQuestion.size() == 1) {
            List<Choice> unclear = figures.choices().stream()
                    .filter(choice -> choice != taken && !figures.ahead(taken, choice))
                    .toList();
            unclear.forEach(choice -> rows.add(figures.row(figures.between(taken, choice))));
            return new Sentence(
                    "No winner by %s: %s may be as good. Of these %s alone is shown to be better than the baseline: take it."
                            .formatted(
                                    figures.metric(),
                                    unclear.stream().map(Choice::method).collect(Collectors.joining(", ")),
                                    taken.method()),
                    rows);
        }
        List<String> named = inQuestion.stream()
                .map(choice -> "%s (%s)"
                        .formatted(choice.method(), Figures.three(choice.score().value())))
                .toList();
        return new Sentence(
                "No winner by %s among %s: take the simpler one, %s%s."
                        .formatted(figures.metric(), listed(named), taken.method(), simplicity(taken)),
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
                .filter(choice -> inQuestion.stream().noneMatch(other -> clearlyBehind(choice, other)))
                .min(Comparator.comparingInt(Advisor::complexity))
                .orElse(inQuestion.getFirst());
    }

    private static int complexity(Choice choice) {
        int place = BY_SIMPLICITY.indexOf(choice.method());
        return place < 0 ? BY_SIMPLICITY.size() : place;
    }

    private static String listed(List<String> names) {
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String needed(Comparison lead) {
        return lead.needed().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "; if it is real, some %,d test items would show it in 4 of 5 experiments",
                        lead.needed().getAsLong())
                : "";
    }
}
