package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.run.Observation;
import steelyard.bench.score.Metric;
import steelyard.task.Answer;
import steelyard.task.Evidence;
import steelyard.task.Gold;
import steelyard.task.StageTime;

/**
 * The items of a task with all answers, as the page reads them. Texts that many answers quote are written once, and of much
 * evidence and many probabilities only the best, so that a page with ten thousand answers stays light.
 */
final class ItemsJson {
    /** Quotes that an answer shows at least; more only if it cites them. */
    private static final int QUOTES = 8;

    private static final int SCORES = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TaskPredictions predictions;
    private final Metric.PerItem metric;
    private final Map<Quote, Integer> quotes = new LinkedHashMap<>();

    private record Quote(String document, String text) {}

    private ItemsJson(TaskPredictions predictions) {
        this.predictions = predictions;
        this.metric = Metric.headline(predictions.kind());
    }

    /** The block of one task. */
    static ObjectNode of(TaskPredictions predictions) {
        return new ItemsJson(predictions).block();
    }

    private ObjectNode block() {
        ObjectNode block = NODES.objectNode();
        ArrayNode items = NODES.arrayNode();
        predictions.items().forEach(item -> items.add(item(item)));
        ArrayNode texts = block.putArray("quotes");
        quotes.keySet().forEach(quote -> texts.addArray().add(quote.document()).add(quote.text()));
        block.set("items", items);
        return block;
    }

    private ObjectNode item(TaskPredictions.Item item) {
        ObjectNode node = NODES.objectNode()
                .put("id", item.example().id())
                .put("text", item.example().question().text());
        if (!item.example().group().isEmpty()) {
            node.put("group", item.example().group());
        }
        putGold(node, item.example().gold());
        ArrayNode answers = node.putArray("answers"); // in the order of the methods; null where one was not asked
        for (String method : predictions.methods()) {
            item.of(method).map(this::answer).ifPresentOrElse(answers::add, answers::addNull);
        }
        return node;
    }

    private static void putGold(ObjectNode node, Gold gold) {
        gold.asLabel().ifPresent(label -> node.put("label", label));
        gold.asAnswers().ifPresent(answers -> {
            answers.texts().forEach(node.putArray("gold")::add);
            answers.documents().forEach(node.putArray("documents")::add);
        });
        if (gold instanceof Gold.Summary(List<String> references)) {
            references.forEach(node.putArray("gold")::add);
        }
    }

    private ObjectNode answer(Observation seen) {
        Answer answer = seen.answer();
        ObjectNode node = NODES.objectNode().put("text", answer.text());
        if (predictions.kind().hasLabels()) {
            node.put("label", Confusion.said(seen));
        }
        node.put("value", three(metric.of(seen.outcome())))
                .put("confidence", three(answer.confidence()))
                .put("ms", three(seen.latency().toNanos() / 1e6));
        putScores(node, answer);
        putEvidence(node, answer);
        answer.citations()
                .forEach(citation -> node.withArray("citations")
                        .addArray()
                        .add(citation.start())
                        .add(citation.end())
                        .add(citation.evidence()));
        for (StageTime stage : answer.stages()) {
            node.withArray("stages")
                    .addArray()
                    .add(stage.stage())
                    .add(three(stage.time().toNanos() / 1e6));
        }
        return node;
    }

    private static void putScores(ObjectNode node, Answer answer) {
        answer.scores().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(SCORES)
                .forEach(score ->
                        node.withArray("scores").addArray().add(score.getKey()).add(three(score.getValue())));
    }

    private void putEvidence(ObjectNode node, Answer answer) {
        int cited = answer.citations().stream()
                .mapToInt(citation -> citation.evidence() + 1)
                .max()
                .orElse(0);
        int shown = Math.min(Math.max(QUOTES, cited), answer.evidence().size());
        for (Evidence quote : answer.evidence().subList(0, shown)) {
            int number = quotes.computeIfAbsent(new Quote(quote.document(), quote.quote()), unseen -> quotes.size());
            node.withArray("evidence")
                    .addArray()
                    .add(number)
                    .add(three(quote.score()))
                    .add(quote.label());
        }
        if (shown < answer.evidence().size()) {
            node.put("more", answer.evidence().size() - shown);
        }
    }

    private static double three(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
