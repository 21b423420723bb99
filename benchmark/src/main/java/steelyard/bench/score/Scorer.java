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

    /**
     * All scores by name, in the order of reports. A metric that no item counts for is left out: evidence recall, where
     * the data name no documents.
     */
    public Map<String, Score> scores(List<Outcome> outcomes) {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Metric metric : Metric.of(card.kind())) {
            score(metric, outcomes).ifPresent(score -> scores.put(metric.name(), score));
        }
        return scores;
    }

    private Optional<Score> score(Metric metric, List<Outcome> outcomes) {
        return switch (metric) {
            case Metric.PerItem perItem -> mean(perItem, outcomes);
            case Metric.WholeSet wholeSet -> whole(wholeSet, outcomes);
        };
    }

    private Optional<Score> mean(Metric.PerItem metric, List<Outcome> outcomes) {
        double[] values =
                outcomes.stream().filter(metric::counts).mapToDouble(metric::of).toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Score.ofMean(values, bootstrap));
    }

    private Optional<Score> whole(Metric.WholeSet metric, List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        int[][] decisions = decisions(outcomes);
        int size = card.labels().size() + 1;
        int[] all = IntStream.range(0, decisions.length).toArray();
        ToDoubleFunction<int[]> statistic = picks -> metric.of(confusion(decisions, picks, size));
        Bootstrap.Interval interval = bootstrap.of(all.length, statistic);
        return Optional.of(new Score(statistic.applyAsDouble(all), interval.low(), interval.high(), all.length));
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
