package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.run.Observation;
import steelyard.task.Answer;
import steelyard.task.Citation;
import steelyard.task.Evidence;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.StageTime;

/** A line of {@code predictions.jsonl} as the observation that it was. Keys that are unknown are left alone. */
public final class ReadPrediction {
    private ReadPrediction() {}

    /**
     * The observation.
     *
     * @throws IllegalArgumentException if something that is needed is missing or does not fit
     */
    public static Observation of(JsonNode line) {
        Example example = new Example(
                new Question(text(line, "id"), text(line, "text")),
                gold(line),
                line.path("group").asText());
        return new Observation(
                text(line, "task"), text(line, "method"), example, answer(line), millis(line.path("latency_ms")));
    }

    private static String text(JsonNode node, String key) {
        if (!node.path(key).isTextual()) {
            throw new IllegalArgumentException("the text '%s' is missing".formatted(key));
        }
        return node.get(key).textValue();
    }

    /** Each kind of right answer has keys of its own. */
    private static Gold gold(JsonNode line) {
        JsonNode gold = line.path("gold");
        if (gold.isTextual()) {
            return new Gold.Label(gold.textValue());
        }
        if (!gold.isArray()) {
            throw new IllegalArgumentException("'gold' is neither a text nor a list");
        }
        if (!line.has("gold_documents")) {
            return new Gold.Summary(texts(gold));
        }
        Gold.Answers answers = new Gold.Answers(texts(gold), texts(line.get("gold_documents")));
        return line.has("gold_label") ? new Gold.Resolution(text(line, "gold_label"), answers) : answers;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Answer answer(JsonNode line) {
        Map<String, Double> scores = new LinkedHashMap<>();
        line.path("scores")
                .properties()
                .forEach(score -> scores.put(score.getKey(), score.getValue().asDouble()));
        List<Evidence> evidence = new ArrayList<>();
        line.path("evidence").forEach(quote -> evidence.add(evidence(quote)));
        List<Citation> citations = new ArrayList<>();
        line.path("citations")
                .forEach(citation -> citations.add(new Citation(
                        citation.path("start").asInt(),
                        citation.path("end").asInt(),
                        citation.path("evidence").asInt() - 1)));
        List<StageTime> stages = new ArrayList<>();
        line.path("stages").forEach(stage -> stages.add(new StageTime(text(stage, "stage"), millis(stage.path("ms")))));
        return new Answer(
                line.path("answer").asText(), line.path("confidence").asDouble(), scores, evidence, citations, stages);
    }

    private static Evidence evidence(JsonNode quote) {
        return new Evidence(
                text(quote, "passage"),
                text(quote, "document"),
                quote.path("start").asInt(),
                quote.path("end").asInt(),
                text(quote, "quote"),
                quote.path("score").asDouble(),
                quote.path("label").asText());
    }

    private static Duration millis(JsonNode millis) {
        return Duration.ofNanos(Math.round(millis.asDouble() * 1e6));
    }
}
