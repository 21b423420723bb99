package steelyard.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import steelyard.bench.plan.CellName;
import steelyard.bench.run.Observation;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.TaskKind;

/** An observation as one line of {@code predictions.jsonl}. */
final class PredictionLine {
    private PredictionLine() {}

    static String of(CellName cell, Observation observation) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("task", cell.task())
                .put("method", cell.method())
                .put("seed", cell.seed())
                .put("id", observation.example().id());
        if (!observation.example().group().isEmpty()) {
            line.put("group", observation.example().group());
        }
        line.put("text", observation.example().question().text());
        putGold(line, observation.example().gold());
        AnswerJson.put(line, observation.answer(), observation.latency());
        return line.toString();
    }

    /** The cell that a line belongs to. */
    static CellName cell(JsonNode line) {
        return new CellName(
                line.path("task").asText(),
                line.path("method").asText(),
                line.path("seed").asLong());
    }

    /**
     * What a line says of an item.
     *
     * @throws IllegalArgumentException if it is about another item, or says nothing
     */
    static Observation read(JsonNode line, Example example) {
        if (!line.path("id").asText().equals(example.id())) {
            throw new IllegalArgumentException("it is about item '%s', where '%s' should be"
                    .formatted(line.path("id").asText(), example.id()));
        }
        return new Observation(example, AnswerJson.answer(line), AnswerJson.latency(line));
    }

    /**
     * What a line says is right.
     *
     * @throws IllegalArgumentException if it does not say it as this kind of task does
     */
    static Gold gold(JsonNode line, TaskKind kind) {
        return switch (kind) {
            case CLASSIFICATION -> new Gold.Label(line.path("gold").asText());
            case QA -> answers(line);
            case SUMMARIZATION -> new Gold.Summary(texts(line.path("gold")));
            case RESOLUTION -> new Gold.Resolution(line.path("gold_label").asText(), answers(line));
        };
    }

    private static Gold.Answers answers(JsonNode line) {
        return new Gold.Answers(texts(line.path("gold")), texts(line.path("gold_documents")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static void putGold(ObjectNode line, Gold gold) {
        switch (gold) {
            case Gold.Label label -> line.put("gold", label.label());
            case Gold.Answers answers -> putAnswers(line, answers);
            case Gold.Summary summary -> summary.references().forEach(line.putArray("gold")::add);
            case Gold.Resolution resolution ->
                putAnswers(line.put("gold_label", resolution.label()), resolution.answers());
        }
    }

    private static void putAnswers(ObjectNode line, Gold.Answers answers) {
        answers.texts().forEach(line.putArray("gold")::add);
        answers.documents().forEach(line.putArray("gold_documents")::add);
    }
}
