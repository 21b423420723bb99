package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The advice of a run, and what else was measured in its folder of the method that is advised: from how many labels on it is
 * ahead or behind, and what becomes of it when facts change. Only what was measured on the same data counts.
 */
final class FolderAdvice {
    private static final String TASK = "task";
    private static final String METHOD = "method";

    private final FolderContents contents;

    private FolderAdvice(FolderContents contents) {
        this.contents = contents;
    }

    /** An object for each task, shaped as in {@code results.json}. */
    static ArrayNode of(FolderContents contents) {
        return new FolderAdvice(contents).advice();
    }

    private ArrayNode advice() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode ofTask : contents.figures(Measurement.RESULTS).path("advice")) {
            if (!ofTask.isObject()) {
                continue;
            }
            ObjectNode longer = ofTask.deepCopy();
            ArrayNode sentences = longer.withArray("sentences");
            Stream.of(onLabels(ofTask), onChange(ofTask)).flatMap(List::stream).forEach(sentences::add);
            all.add(longer);
        }
        return all;
    }

    /** Where the method that is advised overtakes another, or is overtaken. */
    private List<JsonNode> onLabels(JsonNode advice) {
        List<JsonNode> sentences = new ArrayList<>();
        for (JsonNode crossover : ofTask(Measurement.CURVE, advice, "/tasks").path("crossovers")) {
            String first = crossover.path("first").asText();
            String second = crossover.path("second").asText();
            String regime = crossover.path("regime").asText();
            String taken = advice.path(METHOD).asText();
            if (taken.equals(first) || taken.equals(second)) {
                String row = "crossovers/%s/%s/%s".formatted(advice.path(TASK).asText(), first, second);
                sentences.add(sentence("On labels: ", crossover, regime.isEmpty() ? row : row + "/" + regime));
            }
        }
        return sentences;
    }

    /** How long the method that is advised takes to know what changed, and what it still gets wrong then. */
    private List<JsonNode> onChange(JsonNode advice) {
        JsonNode row = ofTask(Measurement.UPDATE, advice, "/sentences");
        return row.isMissingNode()
                ? List.of()
                : List.of(sentence(
                        "On change: ",
                        row,
                        "update_sentences/%s/%s"
                                .formatted(
                                        advice.path(TASK).asText(),
                                        advice.path(METHOD).asText())));
    }

    /** The entry of a list that is of the task, and of the method that is advised if it names one. */
    private JsonNode ofTask(Measurement measurement, JsonNode advice, String list) {
        String task = advice.path(TASK).asText();
        String method = advice.path(METHOD).asText();
        if (isOfTheSameData(measurement, task)) {
            for (JsonNode entry : contents.figures(measurement).at(list)) {
                if (entry.path(TASK).asText().equals(task)
                        && entry.path(METHOD).asText(method).equals(method)) {
                    return entry;
                }
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private boolean isOfTheSameData(Measurement measurement, String task) {
        String known = sha256(Measurement.RESULTS, task);
        return !known.isEmpty() && known.equals(sha256(measurement, task));
    }

    private String sha256(Measurement measurement, String task) {
        return contents.figures(measurement)
                .path("provenance")
                .path("tasks")
                .path(task)
                .path("sha256")
                .asText();
    }

    private static JsonNode sentence(String subject, JsonNode entry, String row) {
        ObjectNode sentence = JsonNodeFactory.instance.objectNode();
        sentence.put("text", subject + entry.path("text").asText());
        sentence.putArray("rows").add(row);
        return sentence;
    }
}
