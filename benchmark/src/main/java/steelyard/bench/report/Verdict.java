package steelyard.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Contender;

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
    public record Behind(Standing standing, Comparison lead) {}

    /**
     * Ranks methods; of equal ones the first comes first.
     *
     * @param comparisons of all of them
     * @param contenders at least one
     */
    static Verdict of(Comparisons comparisons, List<Contender> contenders) {
        List<Contender> ranked = contenders.stream()
                .sorted(Comparator.comparingDouble(Contender::mean).reversed())
                .toList();
        String best = ranked.getFirst().method();
        List<Behind> others = ranked.stream()
                .skip(1)
                .map(other -> new Behind(standing(other), comparisons.between(best, other.method())))
                .toList();
        return new Verdict(comparisons.task(), comparisons.metric(), standing(ranked.getFirst()), others);
    }

    private static Standing standing(Contender contender) {
        return new Standing(contender.method(), contender.mean());
    }

    /** One plain sentence. */
    public String sentence() {
        if (others.isEmpty()) {
            return "%s: only %s ran, with %s %s.".formatted(task, best.method(), metric, decimals(best.value()));
        }
        Comparison lead = others.get(0).lead();
        String interval = "95 %% interval of the difference %s to %s, %s"
                .formatted(decimals(lead.low()), decimals(lead.high()), chance(lead.holm()));
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
                : "the lead of %s may be chance%s".formatted(decimals(lead.difference()), needed(lead));
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

    private static String chance(double p) {
        return p < 0.001 ? "p < 0.001" : "p " + decimals(p);
    }

    /** How many items could tell, if the difference is as large as it looks. */
    private static String needed(Comparison lead) {
        return lead.needed().isPresent()
                ? String.format(
                        Locale.ROOT,
                        ", and to prove it would take some %,d items",
                        lead.needed().getAsLong())
                : "";
    }

    private static String decimals(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }
}
