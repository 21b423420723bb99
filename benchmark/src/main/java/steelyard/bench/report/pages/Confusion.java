package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steelyard.bench.run.Observation;

/**
 * Which labels a method took for which.
 *
 * @param method its name
 * @param counts how often a pair occurred, in the order in which pairs were seen
 */
record Confusion(String method, Map<Pair, Integer> counts) {

    /**
     * A right label and a label that was said.
     *
     * @param gold the right one
     * @param said the other; empty where none was said
     */
    record Pair(String gold, String said) {}

    /** One for each method of a task with labels. */
    static List<Confusion> of(TaskPredictions predictions) {
        return predictions.methods().stream()
                .map(method -> new Confusion(method, counts(predictions.of(method))))
                .toList();
    }

    private static Map<Pair, Integer> counts(List<Observation> answers) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        answers.forEach(seen ->
                counts.merge(new Pair(seen.example().gold().asLabel().orElse(""), said(seen)), 1, Integer::sum));
        return counts;
    }

    /** The label that was said; empty for none. */
    static String said(Observation seen) {
        return seen.example().gold().asAnswers().isPresent()
                ? seen.answer().bestLabel().orElse("")
                : seen.answer().text();
    }

    /** Labels of a task: those that a method weighed, in their order, then any other. */
    static Set<String> labels(TaskPredictions predictions) {
        Stream<String> weighed = predictions.methods().stream()
                .flatMap(method -> predictions.of(method).stream().limit(1))
                .flatMap(seen -> seen.answer().scores().keySet().stream());
        Stream<String> seen = predictions.items().stream().flatMap(item -> item.example().gold().asLabel().stream());
        return Stream.concat(weighed, seen).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All of a task, as the page reads them. */
    static void put(ObjectNode node, TaskPredictions predictions) {
        if (!predictions.kind().hasLabels()) {
            return;
        }
        labels(predictions).forEach(node.putArray("labels")::add);
        ObjectNode methods = node.putObject("confusions");
        for (Confusion confusion : of(predictions)) {
            ArrayNode pairs = methods.putArray(confusion.method());
            confusion
                    .counts()
                    .forEach((pair, count) ->
                            pairs.addArray().add(pair.gold()).add(pair.said()).add(count));
        }
    }
}
