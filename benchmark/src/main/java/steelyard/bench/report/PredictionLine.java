package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import steelyard.bench.run.Observation;
import steelyard.task.Gold;

/** An observation as one line of {@code predictions.jsonl}. */
final class PredictionLine {
    private PredictionLine() {}

    static String of(Observation observation) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("task", observation.task())
                .put("method", observation.method())
                .put("id", observation.example().id());
        if (!observation.example().group().isEmpty()) {
            line.put("group", observation.example().group());
        }
        line.put("text", observation.example().question().text());
        putGold(line, observation.example().gold());
        AnswerJson.put(line, observation.answer(), observation.latency());
        return line.toString();
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
