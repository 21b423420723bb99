package steelyard.bench.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Every method of a task against every other, on the same items.
 *
 * @param task name of the task
 * @param metric name of the metric
 * @param all one for each pair, in the order of the methods
 */
public record Comparisons(String task, String metric, List<Comparison> all) {
    public Comparisons {
        all = List.copyOf(all);
    }

    /** Compares methods by twos, and corrects for there being several comparisons. */
    public static Comparisons of(String task, String metric, List<Contender> contenders, PairedBootstrap bootstrap) {
        List<Contender[]> pairs = new ArrayList<>();
        for (int first = 0; first < contenders.size(); first++) {
            for (int second = first + 1; second < contenders.size(); second++) {
                pairs.add(new Contender[] {contenders.get(first), contenders.get(second)});
            }
        }
        return ofPairs(task, metric, pairs, bootstrap);
    }

    /**
     * Compares two by two as they are given, and corrects for there being several comparisons.
     *
     * @param pairs two contenders each
     */
    public static Comparisons ofPairs(String task, String metric, List<Contender[]> pairs, PairedBootstrap bootstrap) {
        List<Comparison> plain = pairs.stream()
                .map(pair -> Comparison.of(pair[0], pair[1], bootstrap))
                .toList();
        double[] holm = Holm.adjusted(plain.stream().mapToDouble(Comparison::p).toArray());
        List<Comparison> all = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            all.add(plain.get(i).withHolm(holm[i]));
        }
        return new Comparisons(task, metric, all);
    }

    /**
     * Two methods, seen from the first.
     *
     * @throws IllegalArgumentException if they were not compared
     */
    public Comparison between(String first, String second) {
        for (Comparison comparison : all) {
            if (comparison.first().equals(first) && comparison.second().equals(second)) {
                return comparison;
            }
            if (comparison.first().equals(second) && comparison.second().equals(first)) {
                return comparison.reversed();
            }
        }
        throw new IllegalArgumentException(task + ": " + first + " and " + second + " were not compared");
    }
}
