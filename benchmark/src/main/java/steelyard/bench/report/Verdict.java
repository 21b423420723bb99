package steelyard.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import steelyard.bench.run.CellRun;
import steelyard.bench.run.Observation;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Lead;
import steelyard.bench.score.Metric;
import steelyard.task.Task;

/**
 * Which method was ahead on a task.
 *
 * @param task name of the task
 * @param metric name of the metric that decides
 * @param best value of the method with the highest
 * @param others the rest, highest first, each with the best one's lead over it
 */
public record Verdict(String task, String metric, Standing best, List<Behind> others) {
    public Verdict {
        others = List.copyOf(others);
    }

    /**
     * A method's value.
     *
     * @param method its name
     * @param value of the metric over all items
     */
    public record Standing(String method, double value) {
        private String text() {
            return "%s %s".formatted(method, decimals(value));
        }
    }

    /**
     * A method that is not the best.
     *
     * @param standing its value
     * @param lead of the best method over it
     */
    public record Behind(Standing standing, Lead lead) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Contender(String method, double[] values) {
        double mean() {
            return Arrays.stream(values).average().orElseThrow();
        }

        Standing standing() {
            return new Standing(method, mean());
        }
    }

    /** Ranks the methods of one task; of equal ones the first that ran comes first. */
    static Verdict of(List<CellRun> runs, Bootstrap bootstrap) {
        Task task = runs.get(0).cell().task();
        Metric.PerItem metric = Metric.headline(task.kind());
        Map<String, double[]> values = new LinkedHashMap<>();
        runs.forEach(run -> values.put(
                run.cell().method().name(),
                run.observations().stream()
                        .map(Observation::outcome)
                        .mapToDouble(metric::of)
                        .toArray()));
        return of(task.name(), metric.name(), values, bootstrap);
    }

    /**
     * Ranks whatever was measured on the same items; of equal ones the first comes first.
     *
     * @param task what they were measured on
     * @param metric name of the metric
     * @param values one for each item, by the method's name
     */
    static Verdict of(String task, String metric, Map<String, double[]> values, Bootstrap bootstrap) {
        List<Contender> ranked = values.entrySet().stream()
                .map(entry -> new Contender(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Contender::mean).reversed())
                .toList();
        Contender best = ranked.get(0);
        List<Behind> others = new ArrayList<>();
        for (Contender other : ranked.subList(1, ranked.size())) {
            others.add(new Behind(other.standing(), Lead.of(best.values(), other.values(), bootstrap)));
        }
        return new Verdict(task, metric, best.standing(), others);
    }

    /** One plain sentence. */
    public String sentence() {
        if (others.isEmpty()) {
            return "%s: only %s ran, with %s %s.".formatted(task, best.method(), metric, decimals(best.value()));
        }
        Lead lead = others.get(0).lead();
        String interval =
                "95 %% interval of the difference %s to %s".formatted(decimals(lead.low()), decimals(lead.high()));
        if (lead.clear()) {
            Standing second = others.get(0).standing();
            return "%s: %s was ahead of %s by %s %s (%s against %s; %s)."
                    .formatted(
                            task,
                            best.method(),
                            second.method(),
                            decimals(lead.difference()),
                            metric,
                            decimals(best.value()),
                            decimals(second.value()),
                            interval);
        }
        String because = lead.difference() == 0
                ? String.join(" and ", level()) + " are level"
                : "the lead of %s may be chance".formatted(decimals(lead.difference()));
        return "%s: no clear winner by %s among %s; %s (%s)."
                .formatted(task, metric, String.join(", ", unclear()), because, interval);
    }

    /** The best and all that are not clearly behind it, with their values. */
    private List<String> unclear() {
        List<String> all = new ArrayList<>(List.of(best.text()));
        others.stream()
                .filter(other -> !other.lead().clear())
                .forEach(other -> all.add(other.standing().text()));
        return all;
    }

    /** The best and all that have exactly its value. */
    private List<String> level() {
        List<String> all = new ArrayList<>(List.of(best.method()));
        others.stream()
                .filter(other -> other.lead().difference() == 0)
                .forEach(other -> all.add(other.standing().method()));
        return all;
    }

    private static String decimals(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
