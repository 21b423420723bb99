package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;
import steelyard.task.StageTime;

/** An answer as JSON: the part that {@code predictions.jsonl} and {@code ask --json} share. */
final class AnswerJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerJson() {}

    static void put(ObjectNode node, Answer answer, Duration latency) {
        answer.labelBeside().ifPresent(label -> node.put("label", label));
        node.put("answer", answer.text());
        node.put("abstained", answer.abstained());
        node.put("confidence", Rounded.six(answer.confidence()));
        if (!answer.scores().isEmpty()) {
            ObjectNode scores = node.putObject("scores");
            answer.scores().forEach((label, score) -> scores.put(label, Rounded.six(score)));
        }
        ArrayNode evidence = node.putArray("evidence");
        answer.evidence().forEach(quote -> evidence.add(evidence(quote)));
        answer.citations().forEach(citation -> putCitation(node, citation));
        node.put("latency_ms", Rounded.millis(latency));
        ArrayNode stages = node.putArray("stages");
        answer.stages()
                .forEach(stage ->
                        stages.addObject().put("stage", stage.stage()).put("ms", Rounded.millis(stage.time())));
    }

    /** Its number counts the evidence from 1, as {@code [1]} does. */
    private static void putCitation(ObjectNode node, Citation citation) {
        node.withArray("citations")
                .addObject()
                .put("start", citation.start())
                .put("end", citation.end())
                .put("evidence", citation.evidence() + 1);
    }

    private static ObjectNode evidence(Evidence quote) {
        ObjectNode node = NODES.objectNode()
                .put("passage", quote.passage())
                .put("document", quote.document())
                .put("start", quote.start())
                .put("end", quote.end())
                .put("quote", quote.quote())
                .put("score", Rounded.six(quote.score()));
        return quote.label().isEmpty() ? node : node.put("label", quote.label());
    }

    /**
     * Reads an answer that {@link #put} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Answer answer(JsonNode node) {
        Map<String, Double> scores = new LinkedHashMap<>();
        node.path("scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asDouble()));
        List<Evidence> evidence = new ArrayList<>();
        node.path("evidence").forEach(quote -> evidence.add(evidence(quote)));
        List<Citation> citations = new ArrayList<>();
        node.path("citations")
                .forEach(citation -> citations.add(new Citation(
                        citation.path("start").asInt(),
                        citation.path("end").asInt(),
                        citation.path("evidence").asInt() - 1)));
        List<StageTime> stages = new ArrayList<>();
        node.path("stages")
                .forEach(stage -> stages.add(new StageTime(stage.path("stage").asText(), time(stage.path("ms")))));
        return new Answer(
                node.path("answer").asText(), node.path("confidence").asDouble(), scores, evidence, citations, stages);
    }

    /** How long the answer that {@link #put} wrote took. */
    static Duration latency(JsonNode node) {
        return time(node.path("latency_ms"));
    }

    private static Duration time(JsonNode millis) {
        return Duration.ofNanos(Math.round(millis.asDouble() * 1e6));
    }

    private static Evidence evidence(JsonNode quote) {
        return new Evidence(
                quote.path("passage").asText(),
                quote.path("document").asText(),
                quote.path("start").asInt(),
                quote.path("end").asInt(),
                quote.path("quote").asText(),
                quote.path("score").asDouble(),
                quote.path("label").asText(""));
    }
}
