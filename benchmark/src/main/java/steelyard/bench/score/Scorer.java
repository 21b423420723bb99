package steelyard.bench.score;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import steelyard.task.Gold;
import steelyard.task.TaskCard;

/** Judges the outcomes of one task by all metrics of its kind. */
public final class Scorer {
    private final TaskCard card;
    private final Bootstrap bootstrap;

    /**
     * A scorer for a task.
     *
     * @param card the task
     * @param bootstrap draws the intervals
     */
    public Scorer(TaskCard card, Bootstrap bootstrap) {
        this.card = card;
        this.bootstrap = bootstrap;
    }

    /** All scores of one seed, see {@link #ofSeeds}. */
    public Map<String, Score> scores(List<Outcome> outcomes) {
        return ofSeeds(List.of(outcomes));
    }

    /**
     * All scores by name, in the order of reports: means over the seeds, each with the interval that other items would have
     * given. A metric that no item counts for is left out: evidence recall, where the data name no documents.
     *
     * @param seeds at least one, each with the outcomes of the same items in the same order
     */
    public Map<String, Score> ofSeeds(List<List<Outcome>> seeds) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Metric metric : Metric.of(card.kind())) {
            score(metric, seeds).ifPresent(score -> scores.put(metric.name(), score));
        }
        return scores;
    }

    private Optional<Score> score(Metric metric, List<List<Outcome>> seeds) {
        return switch (metric) {
            case Metric.PerItem perItem -> mean(perItem, seeds);
            case Metric.WholeSet wholeSet -> whole(wholeSet, seeds);
        };
    }

    /** Whether an item counts depends on its gold, and so is the same for all seeds. */
    private Optional<Score> mean(Metric.PerItem metric, List<List<Outcome>> seeds) {
        double[] values = IntStream.range(0, seeds.getFirst().size())
                .filter(i -> metric.counts(seeds.getFirst().get(i)))
                .mapToDouble(i -> seeds.stream()
                        .mapToDouble(outcomes -> metric.of(outcomes.get(i)))
                        .average()
                        .orElseThrow())
                .toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Score.ofMean(values, bootstrap));
    }

    private Optional<Score> whole(Metric.WholeSet metric, List<List<Outcome>> seeds) {
        int items = seeds.getFirst().size();
        if (items == 0) {
            return Optional.empty();
        }
        List<int[][]> decisions = seeds.stream().map(this::decisions).toList();
        int size = card.labels().size() + 1;
        ToDoubleFunction<int[]> statistic = picks -> decisions.stream()
                .mapToDouble(ofSeed -> metric.of(confusion(ofSeed, picks, size)))
                .average()
                .orElseThrow();
        Bootstrap.Interval interval = bootstrap.of(items, statistic);
        int[] all = IntStream.range(0, items).toArray();
        return Optional.of(new Score(statistic.applyAsDouble(all), interval.low(), interval.high(), items));
    }

    private static int[][] confusion(int[][] decisions, int[] picks, int size) {
        int[][] counts = new int[size][size];
        for (int pick : picks) {
            counts[decisions[pick][0]][decisions[pick][1]]++;
        }
        return counts;
    }

    /** Each item's position of gold and of predicted label, {@code [items][2]}; what is no label comes last. */
    private int[][] decisions(List<Outcome> outcomes) {
        Map<String, Integer> positions = new HashMap<>();
        card.labels().forEach(label -> positions.put(label, positions.size()));
        int other = card.labels().size();
        return outcomes.stream()
                .map(outcome -> new int[] {
                    outcome.gold() instanceof Gold.Label(String label) ? positions.getOrDefault(label, other) : other,
                    positions.getOrDefault(outcome.answer().text(), other)
                })
                .toArray(int[][]::new);
    }
}
