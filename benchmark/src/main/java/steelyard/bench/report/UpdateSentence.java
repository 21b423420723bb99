package steelyard.bench.report;

import java.util.List;
import java.util.Optional;
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
        return new UpdateSentence(last.method(), text + untaught(part, last));
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
                ? "gave %s texts with a new label an old one".formatted(counted)
                : "gave %s old answers".formatted(counted);
    }

    /** Retraining can teach no more than the training data tell. */
    private static String untaught(UpdateReport.Part part, UpdateRow last) {
        if (last.remedy() != Remedy.RETRAIN || last.untaught().isEmpty()) {
            return "";
        }
        Score untaught = last.untaught().get();
        return " %d of the changes asked for are in no training question, so that retraining cannot teach them: %s right."
                .formatted(untaught.n(), UpdateCells.countOfAll(untaught));
    }
}
