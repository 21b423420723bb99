package steelyard.bench.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.run.Preparation;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Latency;
import steelyard.bench.score.RiskCoverage;
import steelyard.bench.score.Score;
import steelyard.bench.score.Scorer;
import steelyard.task.TaskKind;

/**
 * One method on one task, judged.
 *
 * @param task name of the task
 * @param kind of the task
 * @param method name of the method
 * @param whole all items
 * @param groups the items of each group by itself, in the order in which groups appear; empty where no item has one
 * @param risk how well it knows when it is right; empty unless the kind is qa
 * @param latency time of single answers
 * @param preparation time and size of making the method ready
 */
public record CellReport(
        String task,
        TaskKind kind,
        String method,
        Part whole,
        Map<String, Part> groups,
        Optional<RiskCoverage> risk,
        Latency latency,
        Preparation preparation) {
    public CellReport {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * Some items and how they were answered.
     *
     * @param n how many items
     * @param scores by name, in the order of reports
     */
    public record Part(int n, Map<String, Score> scores) {
        public Part {
            scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        }

        private static Part of(List<Observation> observations, Scorer scorer) {
            return new Part(
                    observations.size(),
                    scorer.scores(
                            observations.stream().map(Observation::outcome).toList()));
        }
    }

    /** The items of one group. All methods of a task are asked the same items, so all have the same groups. */
    Part part(String group) {
        return Objects.requireNonNull(groups.get(group), () -> method + " has no group " + group);
    }

    private static Optional<RiskCoverage> risk(CellRun run, Bootstrap bootstrap) {
        return run.cell().task().kind() == TaskKind.QA
                ? Optional.of(RiskCoverage.of(
                        run.observations().stream().map(Observation::outcome).toList(), bootstrap))
                : Optional.empty();
    }

    /** Judges what was seen. */
    static CellReport of(CellRun run, Bootstrap bootstrap) {
        Scorer scorer = new Scorer(run.cell().task().card(), bootstrap);
        Map<String, List<Observation>> byGroup = new LinkedHashMap<>();
        for (Observation observation : run.observations()) {
            String group = observation.example().group();
            if (!group.isEmpty()) {
                byGroup.computeIfAbsent(group, unseen -> new ArrayList<>()).add(observation);
            }
        }
        Map<String, Part> groups = new LinkedHashMap<>();
        byGroup.forEach((group, observations) -> groups.put(group, Part.of(observations, scorer)));
        List<Duration> times =
                run.observations().stream().map(Observation::latency).toList();
        return new CellReport(
                run.cell().task().name(),
                run.cell().task().kind(),
                run.cell().method().name(),
                Part.of(run.observations(), scorer),
                groups,
                risk(run, bootstrap),
                Latency.of(times),
                run.preparation());
    }
}
