package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import steelyard.task.Answer;

/**
 * What a model says of a line of text, as one line of JSON.
 *
 * @param said what the answer is called: {@code label}, or {@code answer} where it is to a question
 * @param scores at most so many, the highest first; 0 for all, in the order of the classes
 */
public record PredictedLine(String said, int scores) {

    /** An answer; one that the model does not know is null. */
    public String of(String text, Answer answer) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("text", text);
        line.put(said, answer.abstained() ? null : answer.text());
        line.put("confidence", Rounded.six(answer.confidence()));
        ObjectNode shown = line.putObject("scores");
        shown(answer).forEach(score -> shown.put(score.getKey(), Rounded.six(score.getValue())));
        return line.toString();
    }

    private List<Map.Entry<String, Double>> shown(Answer answer) {
        Comparator<Map.Entry<String, Double>> highestFirst =
                Map.Entry.<String, Double>comparingByValue().reversed();
        return scores == 0
                ? List.copyOf(answer.scores().entrySet())
                : answer.scores().entrySet().stream()
                        .sorted(highestFirst)
                        .limit(scores)
                        .toList();
    }

    /** A line that the model was not asked about. */
    public String of(String text, String error) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", text)
                .putNull(said)
                .put("error", error)
                .toString();
    }
}
