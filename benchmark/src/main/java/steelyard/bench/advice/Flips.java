package steelyard.bench.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steelyard.bench.score.Comparison;

/**
 * What would change an advice, as far as it was measured: a bound on the time of an answer, how often data change, the score
 * that is needed, more items.
 *
 * @param figures of the task
 * @param useful the methods that may be taken, the best first
 * @param taken the one that is advised
 */
record Flips(Figures figures, List<Choice> useful, Choice taken) {
    /** Times that differ by less are the same, on a machine with other work. */
    private static final double MUCH = 1.5;

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(times());
        quicker().ifPresent(sentences::add);
        fresher().ifPresent(sentences::add);
        if (taken.score().high() < 1) {
            sentences.add(new Sentence(
                    "If you need more than %s by %s, the upper end of its interval, it is not good enough."
                            .formatted(Figures.three(taken.score().high()), figures.metric()),
                    List.of(figures.row(taken))));
        }
        if (taken != useful.getFirst()) {
            sentences.add(moreItems(useful.getFirst()));
        }
        return sentences;
    }

    private Sentence times() {
        return new Sentence(
                "Its answers took %s ms in the median and less than %s ms in 95 of 100 cases; making it ready took %s%s."
                        .formatted(
                                Figures.millis(taken.latency().p50()),
                                Figures.millis(taken.latency().p95()),
                                Figures.seconds(taken),
                                taken.cached() ? ", with a model from the cache" : ""),
                List.of(figures.row(taken)));
    }

    /** The best of those that are much quicker, and what it costs in accuracy. */
    private Optional<Sentence> quicker() {
        return useful.stream()
                .filter(choice ->
                        choice.latency().p95() * MUCH < taken.latency().p95())
                .findFirst()
                .map(quick -> new Sentence(
                        "If an answer must come within less than those %s ms, %s (%s ms) is the alternative, %s."
                                .formatted(
                                        Figures.millis(taken.latency().p95()),
                                        quick.method(),
                                        Figures.millis(quick.latency().p95()),
                                        figures.loss(taken, quick)),
                        List.of(figures.row(taken), figures.row(quick), figures.row(figures.between(taken, quick)))));
    }

    /** One that is ready again much sooner, where both were made from nothing. */
    private Optional<Sentence> fresher() {
        return useful.stream()
                .filter(choice -> !choice.cached() && !taken.cached())
                .filter(choice -> choice.preparation().toNanos() * MUCH
                        < taken.preparation().toNanos())
                .findFirst()
                .map(quick -> new Sentence(
                        "If labels or documents change so often that %s of preparation for each change are too much, %s takes %s, %s."
                                .formatted(
                                        Figures.seconds(taken),
                                        quick.method(),
                                        Figures.seconds(quick),
                                        figures.loss(taken, quick)),
                        List.of(figures.row(taken), figures.row(quick), figures.row(figures.between(taken, quick)))));
    }

    private Sentence moreItems(Choice best) {
        Comparison lead = figures.between(best, taken);
        return new Sentence(moreItems(best, lead), List.of(figures.row(lead)));
    }

    private String moreItems(Choice best, Comparison lead) {
        if (lead.difference() == 0) {
            return "%s and %s are level.".formatted(best.method(), taken.method());
        }
        String claim = "the lead of %s is real (%s)".formatted(best.method(), Figures.difference(lead));
        return lead.needed().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "More test items could change this: if %s, some %,d would show it in 4 of 5 experiments.",
                        claim,
                        lead.needed().getAsLong())
                : "Whether %s no number of test items would show: seeds of training differ too much.".formatted(claim);
    }
}
