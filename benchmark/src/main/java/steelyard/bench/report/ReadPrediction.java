package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import steelyard.bench.plan.CellName;
import steelyard.bench.run.Observation;
import steelyard.task.Example;
import steelyard.task.Question;
import steelyard.task.TaskKind;

/**
 * A line of {@code predictions.jsonl} read by itself, without the task that it is about.
 *
 * @param cell where it belongs
 * @param observation what was seen
 */
public record ReadPrediction(CellName cell, Observation observation) {

    /**
     * Reads a line. Keys that are unknown are left alone.
     *
     * @throws IllegalArgumentException if something that is needed is missing or does not fit
     */
    public static ReadPrediction of(JsonNode line) {
        for (String key : List.of("task", "method", "id", "text")) {
            if (!line.path(key).isTextual()) {
                throw new IllegalArgumentException("the text '%s' is missing".formatted(key));
            }
        }
        Question question =
                new Question(line.get("id").textValue(), line.get("text").textValue());
        Example example = new Example(
                question,
                PredictionLine.gold(line, kind(line)),
                line.path("group").asText());
        return new ReadPrediction(
                PredictionLine.cell(line), new Observation(example, AnswerJson.answer(line), AnswerJson.latency(line)));
    }

    /** Each kind of task has keys of its own for what is right. */
    private static TaskKind kind(JsonNode line) {
        if (line.has("gold_label")) {
            return TaskKind.RESOLUTION;
        }
        if (line.has("gold_documents")) {
            return TaskKind.QA;
        }
        return switch (line.path("gold").getNodeType()) {
            case STRING -> TaskKind.CLASSIFICATION;
            case ARRAY -> TaskKind.SUMMARIZATION;
            default -> throw new IllegalArgumentException("'gold' is neither a text nor a list");
        };
    }
}
