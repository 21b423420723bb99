package steelyard.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import steelyard.bench.update.Effort;
import steelyard.bench.update.Shift;
import steelyard.bench.update.State;
import steelyard.bench.update.UpdateRow;
import steelyard.bench.update.UpdatedTask;

/** A report as {@code update.json}. Its shape is a promise to other programs: it grows, but what is there stays. */
public final class UpdateJson {
    private UpdateJson() {}

    /** The whole file, indented, with a line break at its end. */
    public static String of(UpdateReport report) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", Report.SCHEMA);
        ResultsJson.putProvenance(root.putObject("provenance"), report.provenance());
        root.put("experiment", report.name()).put("update_sha256", report.sha256());
        for (UpdateReport.Part part : report.parts()) {
            putTask(root.withArray("tasks").addObject(), part.task());
            part.rows().forEach(row -> putRow(root.withArray("rows").addObject(), part.task(), row));
            part.sentences()
                    .forEach(sentence -> root.withArray("sentences")
                            .addObject()
                            .put("task", part.task().before().name())
                            .put("method", sentence.method())
                            .put("text", sentence.text()));
        }
        return root.toPrettyString() + "\n";
    }

    private static void putTask(ObjectNode node, UpdatedTask task) {
        node.put("task", task.before().name())
                .put("kind", task.before().kind().id())
                .put("sha256_after", task.after().sha256())
                .put("labels", task.after().card().labels().size())
                .put("train", task.after().splits().train().size())
                .put("dev", task.after().splits().dev().size());
        task.lessons()
                .ifPresent(lessons -> node.put("changes", lessons.changes())
                        .put("changes_in_training", lessons.taught())
                        .put("training_questions_revised", lessons.revised()));
    }

    private static void putRow(ObjectNode node, UpdatedTask task, UpdateRow row) {
        node.put("task", task.before().name())
                .put("kind", task.before().kind().id())
                .put("method", row.method())
                .put("remedy", row.remedy().id())
                .put("state", row.state().id());
        ObjectNode scores = node.putObject("scores");
        row.scores().forEach((group, score) -> ResultsJson.putScore(scores.putObject(group.id()), score));
        row.untaught().ifPresent(score -> ResultsJson.putScore(node.putObject("not_in_training"), score));
        row.stale().ifPresent(score -> ResultsJson.putScore(node.putObject("stale_rate"), score));
        row.forgetting().ifPresent(shift -> putShift(node.putObject("forgetting"), shift));
        row.effort().ifPresent(effort -> putEffort(node, row.state(), effort));
    }

    private static void putShift(ObjectNode node, Shift shift) {
        node.put("value", Rounded.six(shift.value()))
                .put("low", Rounded.six(shift.low()))
                .put("high", Rounded.six(shift.high()))
                .put("n", shift.n());
    }

    private static void putEffort(ObjectNode node, State state, Effort effort) {
        boolean remedied = state == State.REMEDIED;
        node.put(remedied ? "seconds_to_fresh" : "prepare_seconds", Rounded.seconds(effort.wall()))
                .put(remedied ? "cpu_seconds" : "prepare_cpu_seconds", Rounded.seconds(effort.cpu()))
                .put("from_cache", effort.fromCache())
                .put("cut_by_budget", effort.cut());
    }
}
