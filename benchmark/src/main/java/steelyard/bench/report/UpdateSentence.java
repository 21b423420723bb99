package steelyard.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import steelyard.bench.score.Score;
import steelyard.bench.update.Remedy;
import steelyard.bench.update.State;
import steelyard.bench.update.UpdateRow;
import steelyard.task.TaskKind;

/**
 * What a change meant for one method, in words.
 *
 * @param method name of the method
 * @param text the sentence
 */
record UpdateSentence(String method, String text) {

    /** Of the rows of one method. */
    static UpdateSentence of(UpdateReport.Part part, List<UpdateRow> rows) {
        UpdateRow last = rows.getLast();
        UpdateRow after = rows.stream()
                .filter(row -> row.state() == State.AFTER)
                .findFirst()
                .orElseThrow();
        String text = last.state() == State.REMEDIED ? remedied(part, after, last) : untouched(part, after);
        return new UpdateSentence(last.method(), text);
    }

    private static String remedied(UpdateReport.Part part, UpdateRow after, UpdateRow last) {
        String time = last.effort().map(UpdateCells::seconds).orElse("0.0 s");
        return "%s was fresh again after %s (%s); it still %s (%s without)."
                .formatted(
                        last.method(),
                        time,
                        last.remedy() == Remedy.BOTH
                                ? "re-index and retrain"
                                : last.remedy().id(),
                        stale(part, last.stale()),
                        after.stale().map(UpdateCells::count).orElse("none"));
    }

    private static String untouched(UpdateReport.Part part, UpdateRow after) {
        return "%s has no remedy and stays as it was: it %s.".formatted(after.method(), stale(part, after.stale()));
    }

    private static String stale(UpdateReport.Part part, Optional<Score> stale) {
        String counted = stale.map(UpdateCells::countOfAll).orElse("none");
        return part.task().before().kind() == TaskKind.CLASSIFICATION
                ? "gave %s new texts an old label".formatted(counted)
                : "gave %s old answers".formatted(counted);
    }

    /** Retraining can teach no more than the training data tell: what came of the rest, if there is a rest. */
    static Optional<String> untaught(UpdateReport.Part part) {
        List<UpdateRow> retrained = part.rows().stream()
                .filter(row -> row.state() == State.REMEDIED && row.remedy() == Remedy.RETRAIN)
                .filter(row -> row.untaught().isPresent())
                .toList();
        if (retrained.isEmpty()) {
            return Optional.empty();
        }
        String right = retrained.stream()
                .map(row -> "%s %s"
                        .formatted(
                                row.method(),
                                row.untaught().map(UpdateCells::countOfAll).orElse("-")))
                .collect(Collectors.joining(", "));
        return Optional.of(
                "No training question asks for some of the changes; retraining cannot teach these. Right: %s."
                        .formatted(right));
    }
}
