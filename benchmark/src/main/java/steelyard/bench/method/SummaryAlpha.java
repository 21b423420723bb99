package steelyard.bench.method;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.SummaryLength;
import steelyard.task.TrigramBlocking;

/**
 * The weight of the tuned side in a summary.
 *
 * @param value from 0 (centrality alone) to 1 (salience alone)
 */
record SummaryAlpha(double value) {
    private static final int STEPS = 10;
    /** Scores closer than this are equal: rounding must not choose. */
    private static final double EQUAL = 1e-12;

    /**
     * A dev text with what both sides say of it.
     *
     * @param example the text and its reference summary
     * @param text its sentences
     * @param opinions a score of each side for each sentence
     */
    record Weighed(Example example, ExtractiveSummary text, SummaryPair.Opinions opinions) {}

    /** The α out of 0, 0.1, … 1 with the highest mean ROUGE-1; of equal ones the nearest to 0.5, then the smaller. */
    static SummaryAlpha choose(List<Weighed> dev, int length) {
        List<SummaryAlpha> byNearness = IntStream.rangeClosed(0, STEPS)
                .boxed()
                .sorted(Comparator.comparingInt(step -> Math.abs(2 * step - STEPS)))
                .map(step -> new SummaryAlpha((double) step / STEPS))
                .toList();
        SummaryAlpha best = byNearness.getFirst();
        double highest = Double.NEGATIVE_INFINITY;
        for (SummaryAlpha candidate : byNearness) {
            double score = candidate.rouge1(dev, length);
            if (score > highest + EQUAL) {
                best = candidate;
                highest = score;
            }
        }
        return best;
    }

    /** Mean ROUGE-1 of the dev texts' summaries; 0 where there is no text. */
    double rouge1(List<Weighed> dev, int length) {
        return dev.stream()
                .mapToDouble(item -> SummaryLength.rouge1(
                        item.example, item.text.answer(choose(item.text, item.opinions, length), 1)))
                .average()
                .orElse(0);
    }

    /** Positions of the sentences that make the summary. */
    List<Integer> choose(ExtractiveSummary text, SummaryPair.Opinions opinions, int length) {
        return TrigramBlocking.choose(text.texts(), opinions.blend(value), text.length(length));
    }

    /** With one decimal, as notes of a report hold it. */
    String text() {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
