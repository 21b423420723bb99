package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import steelyard.bench.advice.Advice;
import steelyard.bench.advice.Sentence;
import steelyard.bench.cost.Costs;
import steelyard.bench.score.Comparison;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Latency;
import steelyard.bench.score.RiskCoverage;
import steelyard.bench.score.Score;
import steelyard.bench.score.SeedSpread;

/** A report as {@code results.json}. Its shape is a promise to other programs: it grows, but what is there stays. */
public final class ResultsJson {
    private ResultsJson() {}

    /** The whole file, indented, with a line break at its end. */
    public static String of(Report report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", Report.SCHEMA);
        putProvenance(root.putObject("provenance"), report.provenance());
        var cells = root.putArray("cells");
        report.cells().forEach(cell -> putCell(cells.addObject(), cell, report.costs()));
        var comparisons = root.putArray("comparisons");
        report.comparisons()
                .forEach(ofTask -> ofTask.all().forEach(pair -> putComparison(comparisons.addObject(), ofTask, pair)));
        var advice = root.putArray("advice");
        report.advice().forEach(ofTask -> putAdvice(advice.addObject(), ofTask));
        CostJson.put(root, report.costs());
        return root.toPrettyString() + "\n";
    }

    private static void putAdvice(ObjectNode node, Advice advice) {
        node.put("task", advice.task()).put("method", advice.method().orElse(null));
        for (Sentence sentence : advice.sentences()) {
            ObjectNode said = node.withArray("sentences").addObject().put("text", sentence.text());
            sentence.rows().forEach(said.putArray("rows")::add);
        }
    }

    static void putProvenance(ObjectNode node, Provenance provenance) {
        node.put("commit", provenance.commit())
                .put("started", provenance.started().toString())
                .put("seed", provenance.seed())
                .put("seeds", provenance.seeds())
                .put("jvm", provenance.machine().jvm())
                .put("os", provenance.machine().os())
                .put("cpus", provenance.machine().cpus())
                .put("threads", provenance.threads())
                .put("base_model_sha256", provenance.baseModel().sha256())
                .put("encoder", provenance.encoder().name())
                .put("encoder_sha256", provenance.encoder().sha256())
                .put("generator", provenance.generator());
        ObjectNode tasks = node.putObject("tasks");
        provenance
                .tasks()
                .forEach((name, facts) -> tasks.putObject(name)
                        .put("sha256", facts.sha256())
                        .put("train", facts.train())
                        .put("dev", facts.dev())
                        .put("test", facts.test()));
    }

    private static void putCell(ObjectNode node, CellReport cell, Costs costs) {
        node.put("task", cell.task())
                .put("kind", cell.kind().id())
                .put("method", cell.method())
                .put("n", cell.whole().n());
        putScores(node.putObject("scores"), cell.whole().scores());
        if (!cell.seeds().isEmpty()) {
            ObjectNode seeds = node.putObject("seeds");
            cell.seeds().forEach((name, spread) -> putSpread(seeds.putObject(name), spread));
        }
        if (!cell.groups().isEmpty()) {
            ObjectNode groups = node.putObject("groups");
            cell.groups().forEach((name, part) -> {
                ObjectNode group = groups.putObject(name).put("n", part.n());
                putScores(group.putObject("scores"), part.scores());
            });
        }
        cell.risk().ifPresent(risk -> putRisk(node.putObject("risk_coverage"), risk));
        putLatency(node.putObject("latency_ms"), cell.latency());
        PreparationJson.put(node.putObject("prepare"), cell.preparation());
        costs.of(cell.task(), cell.method())
                .ifPresent(cost -> CostJson.put(
                        node.putObject("cost"), cost, costs.prices().currency()));
    }

    private static void putScores(ObjectNode node, Map<String, Score> scores) {
        scores.forEach((name, score) -> putScore(node.putObject(name), score));
    }

    static void putScore(ObjectNode node, Score score) {
        node.put("value", Rounded.six(score.value()))
                .put("low", Rounded.six(score.low()))
                .put("high", Rounded.six(score.high()))
                .put("n", score.n());
    }

    private static void putSpread(ObjectNode node, SeedSpread spread) {
        node.put("deviation", Rounded.six(spread.deviation()));
        spread.values().forEach(value -> node.withArray("values").add(Rounded.six(value)));
    }

    private static void putComparison(ObjectNode node, Comparisons task, Comparison pair) {
        node.put("task", task.task())
                .put("metric", task.metric())
                .put("first", pair.first())
                .put("second", pair.second())
                .put("n", pair.items())
                .put("difference", Rounded.six(pair.difference()))
                .put("low", Rounded.six(pair.low()))
                .put("high", Rounded.six(pair.high()))
                .put("test", pair.test().id())
                .put("p", Rounded.digits(pair.p()))
                .put("p_holm", Rounded.digits(pair.holm()))
                .put("n_needed", pair.needed().isPresent() ? pair.needed().getAsLong() : null)
                .put("verdict", pair.verdict());
    }

    private static void putRisk(ObjectNode node, RiskCoverage risk) {
        putScore(node.putObject("aurc"), risk.aurc());
        risk.curve()
                .forEach(point -> node.withArray("curve")
                        .addObject()
                        .put("coverage", Rounded.six(point.coverage()))
                        .put("risk", Rounded.six(point.risk()))
                        .put("confidence", Rounded.six(point.confidence())));
    }

    private static void putLatency(ObjectNode node, Latency latency) {
        node.put("n", latency.n())
                .put("p50", Rounded.three(latency.p50()))
                .put("p95", Rounded.three(latency.p95()))
                .put("p99", Rounded.three(latency.p99()));
    }
}
