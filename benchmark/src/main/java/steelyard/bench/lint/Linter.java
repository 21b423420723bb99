package steelyard.bench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.corpus.SecondReading;
import steelyard.encoder.Encoder;
import steelyard.task.Progress;
import steelyard.task.Task;

/** Makes all the checks there are. */
public final class Linter {
    private final List<Check> checks;

    /**
     * @param encoder gives unit vectors; stays the caller's
     * @param progress told how far the encoding is
     */
    public Linter(Encoder encoder, Progress progress) {
        checks = List.of(
                new Sizes(),
                new LabelBalance(),
                new SameTexts(),
                new SharedRuns(),
                new NearDuplicates(encoder, progress),
                new LostAnswers(),
                new WordsAlone(),
                new FirstHit(),
                new Extraction());
    }

    /**
     * Looks at a task.
     *
     * @param second what a second reader said to its test items, if there was one
     */
    public TaskLint lint(Task task, Optional<SecondReading> second) {
        List<Checked> seen = new ArrayList<>();
        checks.forEach(check -> seen.add(check.of(task)));
        second.ifPresent(reading -> seen.add(new SecondOpinion(reading).of(task)));
        return TaskLint.of(task.name(), task.kind().id(), seen);
    }
}
