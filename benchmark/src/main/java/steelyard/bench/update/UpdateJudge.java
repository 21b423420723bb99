package steelyard.bench.update;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Metric;
import steelyard.bench.score.Outcome;
import steelyard.bench.score.PairedBootstrap;
import steelyard.bench.score.Score;
import steelyard.task.Answer;
import steelyard.task.Gold;

/**
 * Counts what answers are worth, before and after a change.
 *
 * @param task what was asked
 * @param bootstrap draws the intervals
 */
record UpdateJudge(UpdatedTask task, Bootstrap bootstrap) {

    /** By what was right before. Items that could not be asked then do not count. */
    Map<Group, Score> before(List<Answer> answers) {
        Map<Group, Score> scores = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            List<Double> values = new ArrayList<>();
            for (int i : of(group)) {
                Answer answer = answers.get(i);
                task.items().get(i).before().ifPresent(gold -> values.add(right(gold, answer)));
            }
            mean(values).ifPresent(score -> scores.put(group, score));
        }
        return scores;
    }

    /** By what is right now. */
    Map<Group, Score> now(List<Answer> answers) {
        Map<Group, Score> scores = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            mean(values(of(group), answers)).ifPresent(score -> scores.put(group, score));
        }
        return scores;
    }

    /** By what is right now, of what changed and no training data tell. */
    Optional<Score> untaught(List<Answer> answers) {
        return mean(values(
                positions().filter(i -> !task.items().get(i).taught()).boxed().toList(), answers));
    }

    /** How often an old answer is given that is wrong now. */
    Optional<Score> stale(List<Answer> answers) {
        return mean(positions()
                .filter(i -> task.items().get(i).canBeStale())
                .mapToObj(i -> task.items().get(i).stale().test(answers.get(i)) ? 1.0 : 0.0)
                .toList());
    }

    /** What remained of the accuracy on items that did not change; empty where there are none. */
    Optional<Shift> forgetting(List<Answer> before, List<Answer> remedied) {
        List<Integer> unchanged = of(Group.UNCHANGED);
        return unchanged.isEmpty()
                ? Optional.empty()
                : Optional.of(Shift.of(
                        array(values(unchanged, before)),
                        array(values(unchanged, remedied)),
                        new PairedBootstrap(bootstrap.seed())));
    }

    private IntStream positions() {
        return IntStream.range(0, task.items().size());
    }

    private List<Integer> of(Group group) {
        return positions()
                .filter(i -> task.items().get(i).group() == group)
                .boxed()
                .toList();
    }

    private List<Double> values(List<Integer> positions, List<Answer> answers) {
        return positions.stream()
                .map(i -> right(task.items().get(i).now(), answers.get(i)))
                .toList();
    }

    private double right(Gold gold, Answer answer) {
        return Metric.headline(task.before().kind()).of(new Outcome(gold, answer));
    }

    private Optional<Score> mean(List<Double> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(Score.ofMean(array(values), bootstrap));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
