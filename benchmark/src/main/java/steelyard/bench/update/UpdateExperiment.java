package steelyard.bench.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.bench.run.Clock;
import steelyard.bench.run.Prepared;
import steelyard.bench.score.Bootstrap;
import steelyard.task.Answer;
import steelyard.task.Progress;
import steelyard.task.Task;

/** Puts methods into service, changes the data under them, and lets them catch up. */
public final class UpdateExperiment {
    private final Clock clock;
    private final Progress progress;
    private final Bootstrap bootstrap;

    /**
     * @param clock where times come from
     * @param progress told how far the work is
     * @param bootstrap draws the intervals
     */
    public UpdateExperiment(Clock clock, Progress progress, Bootstrap bootstrap) {
        this.clock = clock;
        this.progress = progress;
        this.bootstrap = bootstrap;
    }

    /** A method that was made ready, and what it said. */
    private record Turn(List<Answer> answers, Effort effort) {}

    /**
     * One method through all states. What a solver answers does not depend on what is asked when, so that the answers of
     * before are also those after the change as long as no work is done.
     *
     * @throws steelyard.task.TaskException if the method cannot learn from the data
     * @throws steelyard.bench.run.RunException if it fails
     */
    public List<UpdateRow> run(UpdatedTask task, Candidate candidate) {
        UpdateJudge judge = new UpdateJudge(task, bootstrap);
        Turn before = turn(task.before(), task, candidate, State.BEFORE);
        List<UpdateRow> rows = new ArrayList<>();
        rows.add(new UpdateRow(
                candidate.name(),
                candidate.remedy(),
                State.BEFORE,
                judge.before(before.answers),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(before.effort)));
        rows.add(row(candidate, State.AFTER, judge, before.answers, Optional.empty()));
        if (candidate.remedy() != Remedy.NONE) {
            Turn now = turn(task.after(), task, candidate, State.REMEDIED);
            UpdateRow remedied = row(candidate, State.REMEDIED, judge, now.answers, Optional.of(now.effort));
            rows.add(remedied.with(judge.forgetting(before.answers, now.answers)));
        }
        return rows;
    }

    private static UpdateRow row(
            Candidate candidate, State state, UpdateJudge judge, List<Answer> answers, Optional<Effort> effort) {
        return new UpdateRow(
                candidate.name(),
                candidate.remedy(),
                state,
                judge.now(answers),
                judge.untaught(answers),
                judge.stale(answers),
                Optional.empty(),
                effort);
    }

    private Turn turn(Task data, UpdatedTask asked, Candidate candidate, State state) {
        String where = data.name() + " · " + candidate.name() + " · " + state.id();
        Progress named = (work, done, total, detail) -> progress.at(where + " · " + work, done, total, detail);
        try (Prepared prepared = Prepared.by(candidate.method(), data, clock, named)) {
            List<Answer> answers = new ArrayList<>();
            for (UpdateItem item : asked.items()) {
                answers.add(prepared.solve(item.question()));
                named.at("answering", answers.size(), asked.items().size(), "");
            }
            return new Turn(answers, Effort.of(prepared.preparation()));
        }
    }
}
