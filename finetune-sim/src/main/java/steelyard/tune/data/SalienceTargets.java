package steelyard.tune.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import steelyard.task.Example;
import steelyard.task.ExtractiveSummary;
import steelyard.task.Gold;
import steelyard.task.GreedyOracle;
import steelyard.text.Rouge;

/**
 * What the salience network should say of each sentence of a training text: half of it whether the greedy oracle takes the
 * sentence, half how much the sentence alone has in common with the reference summary. The first knows what a sentence adds
 * to others; the second tells near misses from sentences that have nothing to say.
 */
public final class SalienceTargets {
    private static final double ORACLE_SHARE = 0.5;

    private SalienceTargets() {}

    /**
     * One target a sentence, from 0 to 1.
     *
     * @param example a text with its summary
     * @param length how many sentences the oracle may take
     */
    public static List<Double> of(Example example, int length) {
        List<String> texts = ExtractiveSummary.of(example.question()).texts();
        Set<Integer> oracle = new HashSet<>(new GreedyOracle(length).choose(example));
        List<Double> overlaps =
                texts.stream().map(text -> overlap(example, text)).toList();
        double highest =
                overlaps.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> ORACLE_SHARE * (oracle.contains(i) ? 1 : 0)
                        + (1 - ORACLE_SHARE) * (highest > 0 ? overlaps.get(i) / highest : 0))
                .toList();
    }

    /** ROUGE-1 + ROUGE-2 of one sentence. */
    private static double overlap(Example example, String text) {
        if (!(example.gold() instanceof Gold.Summary(List<String> references))) {
            throw new IllegalArgumentException(example.id() + " has no summary to learn from");
        }
        Rouge rouge = Rouge.best(references, text);
        return rouge.rouge1() + rouge.rouge2();
    }
}
