package steelyard.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steelyard.bench.SmallTasks;
import steelyard.bench.score.Score;
import steelyard.bench.update.Effort;
import steelyard.bench.update.Group;
import steelyard.bench.update.Remedy;
import steelyard.bench.update.Shift;
import steelyard.bench.update.State;
import steelyard.bench.update.UpdateRow;
import steelyard.bench.update.UpdatedTask;
import steelyard.corpus.FactChange;
import steelyard.corpus.FactUpdate;
import steelyard.task.Question;
import steelyard.task.Task;

class UpdateScreenTest {
    private static final Score HALF = new Score(0.5, 0.25, 0.75, 4);

    private static UpdateRow row(State state, Optional<Effort> effort) {
        return new UpdateRow(
                "finetuned",
                Remedy.RETRAIN,
                state,
                Map.of(Group.CHANGED, HALF),
                Optional.of(new Score(0, 0, 0, 3)),
                state == State.BEFORE ? Optional.empty() : Optional.of(HALF),
                state == State.REMEDIED ? Optional.of(new Shift(-0.25, -0.5, 0, 4)) : Optional.empty(),
                effort);
    }

    private static UpdateReport report(Effort effort) {
        Task task = SmallTasks.ferries();
        FactChange change = new FactChange(
                new Question("c", "When?"), FactChange.Kind.CHANGED, "north", List.of("noon"), List.of("ten"));
        UpdatedTask updated = UpdatedTask.of(
                new FactUpdate(task, task, List.of(change), List.of(), 2, Set.of()), OptionalInt.empty(), 1);
        Provenance provenance = new Provenance(
                "unknown",
                Instant.EPOCH,
                1,
                1,
                2,
                new Provenance.Machine("jvm", "os", 2),
                new Provenance.Model("base", "0"),
                new Provenance.Model("base", "0"),
                "extractive",
                Map.of());
        List<UpdateRow> rows = List.of(row(State.AFTER, Optional.empty()), row(State.REMEDIED, Optional.of(effort)));
        return new UpdateReport(provenance, "spring", "0", List.of(new UpdateReport.Part(updated, rows)));
    }

    @Test
    void saysWhatRetrainingCannotTeach() {
        String screen = new UpdateScreen(Style.PLAIN)
                .of(report(new Effort(Duration.ofMillis(21_340), Duration.ofSeconds(40), true, true)));
        assertThat(screen)
                .contains(
                        "  finetuned was fresh again after 21.3 s (retrain); it still gave 2 of 4 old answers (2 without).")
                .contains("retraining cannot teach these. Right: finetuned 0 of 3.")
                .contains("-0.250 -.50 to .00", "21.3 s*!", "40.0 s", "2 of 4")
                .contains("* a tuned model came from the cache", "! a training was ended by its time budget");
    }

    @Test
    void theFileHoldsTheSameInNumbers() {
        String json =
                UpdateJson.of(report(new Effort(Duration.ofMillis(21_340), Duration.ofSeconds(40), false, false)));
        assertThat(json.replaceAll("\\s", ""))
                .contains(
                        "\"seconds_to_fresh\":21.34,\"cpu_seconds\":40.0,\"from_cache\":false,\"cut_by_budget\":false")
                .contains("\"forgetting\":{\"value\":-0.25,\"low\":-0.5,\"high\":0.0,\"n\":4}")
                .contains("\"not_in_training\":{\"value\":0.0,\"low\":0.0,\"high\":0.0,\"n\":3}")
                .endsWith("}");
    }
}
