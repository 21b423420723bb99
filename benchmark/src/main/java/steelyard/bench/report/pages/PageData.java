package steelyard.bench.report.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import steelyard.bench.score.Metric;
import steelyard.task.TaskKind;

/** The data of the page, by the id of the element that holds them. Each block is read when it is needed. */
final class PageData {
    private PageData() {}

    /** All figures first, then a block with the items of each task. */
    static Map<String, String> of(FolderContents contents) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        contents.figures().forEach((measurement, figures) -> root.set(measurement.key(), figures));
        root.set("advice", FolderAdvice.of(contents));
        ObjectNode headlines = root.putObject("headlines");
        for (TaskKind kind : TaskKind.values()) {
            headlines.put(kind.id(), Metric.headline(kind).name());
        }
        Map<String, String> items = new LinkedHashMap<>();
        Set<String> tasks = new HashSet<>();
        for (TaskPredictions predictions : contents.predictions()) {
            String block = "items-" + items.size();
            ObjectNode node = root.withArray("predictions").addObject().put("block", block);
            putTask(node, predictions);
            if (tasks.add(predictions.task())) { // one seed shows which labels are taken for which
                Confusion.put(node, predictions);
            }
            items.put(block, ScriptJson.of(ItemsJson.of(predictions)));
        }
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("figures", ScriptJson.of(root));
        blocks.putAll(items);
        return blocks;
    }

    private static void putTask(ObjectNode node, TaskPredictions predictions) {
        node.put("task", predictions.task())
                .put("seed", predictions.seed())
                .put("kind", predictions.kind().id())
                .put("metric", Metric.headline(predictions.kind()).name())
                .put("items", predictions.items().size());
        predictions.methods().forEach(node.putArray("methods")::add);
    }
}
