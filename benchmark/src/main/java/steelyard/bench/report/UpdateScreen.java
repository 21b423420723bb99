package steelyard.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steelyard.bench.update.Effort;
import steelyard.bench.update.Group;
import steelyard.bench.update.UpdateRow;
import steelyard.bench.update.UpdatedTask;
import steelyard.task.Task;
import steelyard.task.TaskKind;

/** The report of an update as people read it on a screen of 120 columns. */
public final class UpdateScreen {
    private final Style style;

    /**
     * A screen.
     *
     * @param style how text is set off
     */
    public UpdateScreen(Style style) {
        this.style = style;
    }

    /** For each part a table of methods and states, and a sentence for each method. */
    public String of(UpdateReport report) {
        StringBuilder screen = new StringBuilder();
        for (UpdateReport.Part part : report.parts()) {
            screen.append(table(part))
                    .append('\n')
                    .append(style.bold(title(part.task())))
                    .append('\n');
            part.sentences()
                    .forEach(sentence ->
                            screen.append("  ").append(sentence.text()).append('\n'));
            UpdateSentence.untaught(part)
                    .ifPresent(sentence -> screen.append("  ").append(sentence).append('\n'));
            screen.append('\n');
        }
        return screen.append(notes(report)).toString();
    }

    private String table(UpdateReport.Part part) {
        List<Group> groups = Stream.of(Group.values())
                .filter(group ->
                        part.rows().stream().anyMatch(row -> row.score(group).isPresent()))
                .toList();
        List<String> header = new ArrayList<>(List.of(part.task().before().name()));
        groups.forEach(group -> header.add(group.id()));
        header.addAll(List.of("stale", "forgetting", "ready in", "cpu"));
        TextTable table = new TextTable(style, header);
        String method = "";
        for (UpdateRow row : part.rows()) {
            if (!row.method().equals(method)) {
                table.heading(row.method());
                method = row.method();
            }
            table.row(cells(row, groups));
        }
        return table.text();
    }

    private static List<String> cells(UpdateRow row, List<Group> groups) {
        List<String> cells = new ArrayList<>(List.of("  " + state(row)));
        groups.forEach(
                group -> cells.add(row.score(group).map(ScoreCells::score).orElse("-")));
        cells.add(row.stale().map(UpdateCells::countOfAll).orElse("-"));
        cells.add(row.forgetting().map(UpdateCells::difference).orElse("-"));
        cells.add(row.effort().map(UpdateCells::marked).orElse("-"));
        cells.add(row.effort().map(UpdateCells::cpuSeconds).orElse("-"));
        return cells;
    }

    private static String state(UpdateRow row) {
        return switch (row.state()) {
            case BEFORE -> "before";
            case AFTER -> "after";
            case REMEDIED -> row.remedy().id();
        };
    }

    private static String title(UpdatedTask task) {
        return task.lessons()
                .map(lessons ->
                        "%s: %d facts are not what they were; %d training questions on %d of them got the new answer"
                                .formatted(
                                        task.before().name(), lessons.changes(), lessons.revised(), lessons.taught()))
                .orElseGet(() -> "%s: %d more labels, with %d examples to learn them from"
                        .formatted(
                                task.before().name(),
                                task.after().card().labels().size()
                                        - task.before().card().labels().size(),
                                learned(task.after()) - learned(task.before())));
    }

    private static int learned(Task task) {
        return task.splits().train().size() + task.splits().dev().size();
    }

    private static String notes(UpdateReport report) {
        StringBuilder notes = new StringBuilder("Behind each value its 95 % interval.\n");
        notes.append(
                        "before: by what was right then; after: the same answers by what is right now, with no work done;\n")
                .append("the third row: by what is right now, after the method's remedy.\n")
                .append(
                        "stale: answers of before that are wrong now; forgetting: accuracy on what is unchanged, minus that")
                .append(" of before.\n");
        List<UpdateReport.Part> parts = report.parts();
        if (parts.stream().anyMatch(part -> part.task().before().kind() == TaskKind.QA)) {
            notes.append("A question is right if the answer holds a right one word for word;")
                    .append(" where a fact was withdrawn, if nothing is said.\n");
        }
        if (parts.stream().anyMatch(part -> part.task().before().kind() == TaskKind.CLASSIFICATION)) {
            notes.append(
                    "No method can give a label that it does not have: new is 0 by construction until the remedy.\n");
        }
        if (efforts(parts).anyMatch(Effort::fromCache)) {
            notes.append("* a tuned model came from the cache; it counts with the time that its training took.\n");
        }
        if (efforts(parts).anyMatch(Effort::cut)) {
            notes.append("! a training was ended by its time budget; --full-training lifts it.\n");
        }
        return notes.toString();
    }

    private static Stream<Effort> efforts(List<UpdateReport.Part> parts) {
        return parts.stream().flatMap(part -> part.rows().stream()).flatMap(row -> row.effort().stream());
    }
}
