package steelyard.bench.report;

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
import steelyard.bench.score.SeedSpread;
import steelyard.task.TaskKind;

/**
 * One method on one task, judged.
 *
 * @param task name of the task
 * @param kind of the task
 * @param method name of the method
 * @param whole all items
 * @param seeds how the scores of the whole differ between seeds, by their names; empty where there was one seed
 * @param groups the items of each group by itself, in the order in which groups appear; empty where no item has one
 * @param risk how well it knows when it is right; with the first seed; empty unless the kind is qa
 * @param latency time of single answers, of all seeds
 * @param preparation time and size of making the method ready, in the mean over the seeds
 */
public record CellReport(
        String task,
        TaskKind kind,
        String method,
        Part whole,
        Map<String, SeedSpread> seeds,
        Map<String, Part> groups,
        Optional<RiskCoverage> risk,
        Latency latency,
        Preparation preparation) {
    public CellReport {
        seeds = Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
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

        /** A score that is there. */
        Score score(String metric) {
            return Objects.requireNonNull(scores.get(metric), () -> "no score " + metric);
        }

        private static Part of(List<List<Observation>> seeds, Scorer scorer) {
            return new Part(
                    seeds.getFirst().size(),
                    scorer.ofSeeds(seeds.stream()
                            .map(observations -> observations.stream()
                                    .map(Observation::outcome)
                                    .toList())
                            .toList()));
        }
    }

    /** The items of one group. All methods of a task are asked the same items, so all have the same groups. */
    Part part(String group) {
        return Objects.requireNonNull(groups.get(group), () -> method + " has no group " + group);
    }

    /** Judges what was seen of one method on one task, with one seed or several. */
    static CellReport of(List<CellRun> seeds, Bootstrap bootstrap) {
        CellRun first = seeds.getFirst();
        Scorer scorer = new Scorer(first.cell().task().card(), bootstrap);
        List<List<Observation>> observed =
                seeds.stream().map(CellRun::observations).toList();
        Part whole = Part.of(observed, scorer);
        return new CellReport(
                first.cell().name().task(),
                first.cell().task().kind(),
                first.cell().name().method(),
                whole,
                spreads(observed, whole, scorer),
                groups(observed, scorer),
                risk(first, bootstrap),
                Latency.of(observed.stream()
                        .flatMap(List::stream)
                        .map(Observation::latency)
                        .toList()),
                Preparation.mean(seeds.stream().map(CellRun::preparation).toList()));
    }

    private static Map<String, SeedSpread> spreads(List<List<Observation>> seeds, Part whole, Scorer scorer) {
        Map<String, SeedSpread> spreads = new LinkedHashMap<>();
        if (seeds.size() > 1) {
            List<Part> single =
                    seeds.stream().map(seed -> Part.of(List.of(seed), scorer)).toList();
            whole.scores()
                    .keySet()
                    .forEach(metric -> spreads.put(
                            metric,
                            new SeedSpread(single.stream()
                                    .map(part -> part.score(metric).value())
                                    .toList())));
        }
        return spreads;
    }

    private static Map<String, Part> groups(List<List<Observation>> seeds, Scorer scorer) {
        Map<String, Part> groups = new LinkedHashMap<>();
        for (Observation observation : seeds.getFirst()) {
            String group = observation.example().group();
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, unseen -> Part.of(of(group, seeds), scorer));
            }
        }
        return groups;
    }

    private static List<List<Observation>> of(String group, List<List<Observation>> seeds) {
        return seeds.stream()
                .map(observations -> observations.stream()
                        .filter(observation -> observation.example().group().equals(group))
                        .toList())
                .toList();
    }

    private static Optional<RiskCoverage> risk(CellRun run, Bootstrap bootstrap) {
        return run.cell().task().kind() == TaskKind.QA
                ? Optional.of(RiskCoverage.of(
                        run.observations().stream().map(Observation::outcome).toList(), bootstrap))
                : Optional.empty();
    }
}
