package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import steelyard.bench.retrieval.FusionChoice;
import steelyard.bench.retrieval.JudgedRanking;
import steelyard.bench.retrieval.RetrievalResult;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Comparisons;
import steelyard.bench.score.Contender;
import steelyard.bench.score.PairedBootstrap;
import steelyard.bench.score.RankingMetric;
import steelyard.bench.score.Score;

/**
 * How well a corpus is searched.
 *
 * @param corpus what it is called
 * @param result what was found
 * @param bootstrap draws the intervals
 */
public record RetrievalReport(String corpus, RetrievalResult result, Bootstrap bootstrap) {

    /** For people: a table, how the rankings were fused, and which was ahead. */
    public String screen(Style style) {
        List<String> header = new ArrayList<>(List.of("retrieval"));
        Stream.of(RankingMetric.values()).map(RankingMetric::label).forEach(header::add);
        TextTable table = new TextTable(style, header);
        int queries = result.rankings().getFirst().hits().size();
        table.heading("%s (%d %s)".formatted(corpus, queries, queries == 1 ? "query" : "queries"));
        for (JudgedRanking ranking : result.rankings()) {
            List<String> row = new ArrayList<>(List.of("  " + ranking.name()));
            scores(ranking).values().stream().map(ScoreCells::score).forEach(row::add);
            table.row(row);
        }
        return "%s\nBehind each value its 95 %% interval.\nfused: %s.\n\n%s\n  %s\n"
                .formatted(
                        table.text(),
                        choice(result.choice()),
                        style.bold("Which ranking was ahead"),
                        verdict().sentence());
    }

    private static String choice(FusionChoice choice) {
        return choice.tuning()
                .map(tuning -> String.format(
                        Locale.ROOT,
                        "both scores averaged, the vectors' with weight %.2f, tuned on %s (%d queries, ndcg@10 %.3f there)",
                        tuning.denseWeight(),
                        tuning.judgements(),
                        tuning.queries(),
                        tuning.ndcg()))
                .orElse(
                        "reciprocal-rank fusion, since there is no qrels/train.tsv or qrels/dev.tsv to tune a weight on");
    }

    private Verdict verdict() {
        List<Contender> contenders = result.rankings().stream()
                .map(ranking -> Contender.of(ranking.name(), ranking.values(RankingMetric.NDCG_10)))
                .toList();
        Comparisons comparisons = Comparisons.of(
                corpus, RankingMetric.NDCG_10.label(), contenders, new PairedBootstrap(bootstrap.seed()));
        return Verdict.of(comparisons, contenders);
    }

    private Map<RankingMetric, Score> scores(JudgedRanking ranking) {
        Map<RankingMetric, Score> scores = new EnumMap<>(RankingMetric.class);
        for (RankingMetric metric : RankingMetric.values()) {
            scores.put(metric, Score.ofMean(ranking.values(metric), bootstrap));
        }
        return scores;
    }

    /** For programs: an object for each ranking. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (JudgedRanking ranking : result.rankings()) {
            ObjectNode node = root.putObject(ranking.name());
            scores(ranking).forEach((metric, score) -> node.put(metric.label(), Rounded.six(score.value())));
            ObjectNode intervals = node.putObject("intervals");
            scores(ranking)
                    .forEach((metric, score) -> intervals
                            .putArray(metric.label())
                            .add(Rounded.six(score.low()))
                            .add(Rounded.six(score.high())));
            node.put("queries", ranking.hits().size());
        }
        result.choice().tuning().ifPresent(tuning -> put(root.withObject("/fused"), tuning));
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode fused, FusionChoice.Tuning tuning) {
        fused.putObject("tuning")
                .put("dense_weight", tuning.denseWeight())
                .put("judgements", tuning.judgements())
                .put("queries", tuning.queries())
                .put(RankingMetric.NDCG_10.label(), Rounded.six(tuning.ndcg()));
    }
}
