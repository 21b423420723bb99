package steelyard.bench.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Metric;

/**
 * What all methods on all tasks cost.
 *
 * @param prices that were asked
 * @param cells one for each method on each task, in the order of the run
 * @param breakEvens one for each pair of methods on a task
 */
public record Costs(Prices prices, List<Cost> cells, List<BreakEven> breakEvens) {
    public Costs {
        cells = List.copyOf(cells);
        breakEvens = List.copyOf(breakEvens);
    }

    /**
     * Prices a run. All cells share one process, and what one of them left in its memory stays there: each is charged with the
     * most that the process had, so that none pays for those that ran before it.
     *
     * @param runs all cells, with one seed or several
     * @param comparisons for each task, which method is clearly ahead of which
     */
    public static Costs of(List<CellRun> runs, List<Comparisons> comparisons, Prices prices) {
        Map<String, Map<String, List<CellRun>>> tasks = CellRun.byTaskAndMethod(runs);
        long memory = runs.stream()
                .mapToLong(run -> run.answering().residentBytes().orElse(0))
                .max()
                .orElse(0);
        List<Cost> cells = new ArrayList<>();
        List<BreakEven> breakEvens = new ArrayList<>();
        for (Comparisons compared : comparisons) {
            Map<String, Priced> priced = new LinkedHashMap<>();
            tasks.getOrDefault(compared.task(), Map.of())
                    .forEach((method, seeds) -> priced.put(method, Priced.of(seeds, prices, memory)));
            priced.values().forEach(method -> cells.add(method.cost()));
            for (Comparison pair : compared.all()) {
                breakEvens.add(Priced.between(priced, pair, compared.metric()));
            }
        }
        return new Costs(prices, cells, breakEvens);
    }

    /**
     * A method's cost and how good it is.
     *
     * @param cost of the method
     * @param quality its value of the metric by which tasks of that kind are judged
     */
    private record Priced(Cost cost, double quality) {
        static Priced of(List<CellRun> seeds, Prices prices, long memory) {
            Metric.PerItem metric =
                    Metric.headline(seeds.getFirst().cell().task().kind());
            double quality = seeds.stream()
                    .flatMap(seed -> seed.observations().stream())
                    .map(Observation::outcome)
                    .mapToDouble(metric::of)
                    .average()
                    .orElseThrow();
            return new Priced(Cost.of(seeds, prices, memory), quality);
        }

        static BreakEven between(Map<String, Priced> methods, Comparison pair, String metric) {
            Priced first = methods.get(pair.first());
            Priced second = methods.get(pair.second());
            if (first == null || second == null) {
                throw new IllegalArgumentException(pair.first() + " and " + pair.second() + " did not both run");
            }
            return BreakEven.of(
                    first.cost(),
                    second.cost(),
                    new BreakEven.Quality(
                            metric, first.quality(), second.quality(), pair.low(), pair.high(), standing(pair)));
        }

        private static BreakEven.Standing standing(Comparison pair) {
            if (pair.items() < Comparison.FEWEST) {
                return BreakEven.Standing.UNTOLD;
            }
            if (!pair.clear()) {
                return BreakEven.Standing.LEVEL;
            }
            return pair.difference() > 0 ? BreakEven.Standing.AHEAD : BreakEven.Standing.BEHIND;
        }
    }

    /** The cost of a method on a task; empty if it did not run there. */
    public Optional<Cost> of(String task, String method) {
        return cells.stream()
                .filter(cost -> cost.task().equals(task) && cost.method().equals(method))
                .findFirst();
    }
}
