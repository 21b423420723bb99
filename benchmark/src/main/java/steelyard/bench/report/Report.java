package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steelyard.bench.advice.Advice;
import steelyard.bench.advice.Advisor;
import steelyard.bench.advice.Choice;
import steelyard.bench.advice.Sentence;
import steelyard.bench.cost.Costs;
import steelyard.bench.cost.Prices;
import steelyard.bench.plan.Cell;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.run.Preparation;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Contender;
import steelyard.bench.score.Metric;
import steelyard.bench.score.PairedBootstrap;
import steelyard.task.Task;

/**
 * All that a run found.
 *
 * @param provenance where the numbers come from
 * @param cells one for each method on each task, in the order of the plan
 * @param comparisons one for each task: every method against every other
 * @param verdicts one for each task: who was ahead
 * @param advice one for each task: what to use
 * @param costs what all of it cost
 */
public record Report(
        Provenance provenance,
        List<CellReport> cells,
        List<Comparisons> comparisons,
        List<Verdict> verdicts,
        List<Advice> advice,
        Costs costs) {
    /** Version of the shape of {@code results.json}; a change that breaks readers raises it. */
    public static final int SCHEMA = 1;

    public Report {
        cells = List.copyOf(cells);
        comparisons = List.copyOf(comparisons);
        verdicts = List.copyOf(verdicts);
        advice = List.copyOf(advice);
    }

    /** Judges and prices a run; draws come from the run's seed. */
    public static Report of(List<CellRun> runs, Provenance provenance, Prices prices) {
        Bootstrap bootstrap = new Bootstrap(provenance.seed());
        PairedBootstrap paired = new PairedBootstrap(provenance.seed());
        List<CellReport> cells = new ArrayList<>();
        List<Comparisons> comparisons = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        for (Map<String, List<CellRun>> methods : CellRun.byTaskAndMethod(runs).values()) {
            List<CellReport> ofTask = methods.values().stream()
                    .map(seeds -> CellReport.of(seeds, bootstrap))
                    .toList();
            cells.addAll(ofTask);
            List<Contender> contenders =
                    methods.values().stream().map(Report::contender).toList();
            Task task = methods.values().iterator().next().getFirst().cell().task();
            Comparisons compared =
                    Comparisons.of(task.name(), Metric.headline(task.kind()).name(), contenders, paired);
            comparisons.add(compared);
            verdicts.add(Verdict.of(compared, contenders));
            advice.add(Advisor.on(
                    compared,
                    ofTask.stream().map(cell -> choice(cell, compared.metric())).toList()));
        }
        Costs costs = Costs.of(runs, comparisons, prices);
        List<Advice> priced =
                advice.stream().map(ofTask -> withCosts(ofTask, costs)).toList();
        return new Report(provenance, cells, comparisons, verdicts, priced, costs);
    }

    /** The same with how many queries or updates would make another method the cheaper one. */
    private static Advice withCosts(Advice advice, Costs costs) {
        String taken = advice.method().orElse("");
        List<Sentence> more = costs.breakEvens().stream()
                .filter(pair ->
                        pair.task().equals(advice.task()) && pair.queries().orElse(0) > 0)
                .filter(pair -> pair.cheaper().equals(taken) || pair.other().equals(taken))
                .map(pair -> new Sentence(
                        pair.text().substring(pair.task().length() + 2),
                        List.of("break_even/%s/%s/%s".formatted(pair.task(), pair.cheaper(), pair.other()))))
                .toList();
        return advice.and(more);
    }

    private static Choice choice(CellReport cell, String metric) {
        Preparation preparation = cell.preparation();
        return new Choice(
                cell.method(),
                cell.whole().score(metric),
                cell.latency(),
                preparation.wall(),
                preparation.footprint().fromCache());
    }

    private static Contender contender(List<CellRun> seeds) {
        Cell cell = seeds.getFirst().cell();
        Metric.PerItem metric = Metric.headline(cell.task().kind());
        return new Contender(
                cell.name().method(),
                seeds.stream()
                        .map(run -> run.observations().stream()
                                .map(Observation::outcome)
                                .mapToDouble(metric::of)
                                .toArray())
                        .toArray(double[][]::new));
    }
}
