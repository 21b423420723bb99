package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steelyard.bench.lint.Linter;
import steelyard.bench.lint.TaskLint;
import steelyard.bench.report.LintList;
import steelyard.corpus.SecondReading;
import steelyard.encoder.Encoder;
import steelyard.encoder.OnnxEncoder;
import steelyard.task.Task;

/**
 * A look at the data of tasks, from their folders to the screen.
 *
 * @param desk where it works
 * @param shelf where the tasks are
 */
record LintJob(Desk desk, TaskShelf shelf) {

    /** A task, and what a second reader says of it. */
    private record Data(Task task, Optional<SecondReading> second) {}

    /** Shows what was measured and what looks wrong; true if nothing does. */
    boolean run(List<Path> folders, boolean json) {
        // Whatever is wrong with a file is found before the first long work begins.
        List<Data> data = folders.stream().map(this::read).toList();
        LintList list = new LintList(measured(data));
        desk.out().print(json ? list.json() : list.screen(desk.style()));
        desk.out().flush();
        return list.clean();
    }

    private Data read(Path folder) {
        Task task = shelf.read(folder);
        return new Data(task, SecondReading.in(folder, task));
    }

    private List<TaskLint> measured(List<Data> data) {
        List<TaskLint> lints = new ArrayList<>();
        try (Encoder encoder = OnnxEncoder.open(Runtime.getRuntime().availableProcessors());
                ProgressLine progress = desk.progress()) {
            Linter linter = new Linter(encoder, progress);
            data.forEach(each -> lints.add(linter.lint(each.task(), each.second())));
        }
        return lints;
    }
}
