package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import steelyard.bench.lint.Linter;
import steelyard.bench.lint.NearDuplicates;
import steelyard.bench.lint.TaskLint;
import steelyard.bench.report.LintList;
import steelyard.corpus.SecondReading;
import steelyard.encoder.BaseModel;
import steelyard.encoder.Encoder;
import steelyard.encoder.MiniLmEncoder;
import steelyard.task.Answer;
import steelyard.task.Task;

/**
 * Measures the data of tasks.
 *
 * @param desk where it works
 * @param shelf where tasks are read
 */
record LintJob(Desk desk, TaskShelf shelf) {

    /** Prints what was found; 0 if nothing looks wrong, or else 1. */
    int run(List<Path> folders, boolean json) {
        List<Task> tasks = folders.stream().map(shelf::read).toList();
        List<Map<String, Answer>> second = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            second.add(SecondReading.read(folders.get(i), tasks.get(i)));
        }
        LintList list = new LintList(measured(tasks, second));
        desk.out().print(json ? list.json() : list.screen(desk.style()));
        desk.out().flush();
        return list.clean() ? 0 : 1;
    }

    private List<TaskLint> measured(List<Task> tasks, List<Map<String, Answer>> second) {
        int threads = Runtime.getRuntime().availableProcessors();
        List<TaskLint> lints = new ArrayList<>();
        try (Encoder encoder = new MiniLmEncoder(BaseModel.allMiniLmL6V2(), threads);
                ProgressLine progress = desk.progress()) {
            for (int i = 0; i < tasks.size(); i++) {
                String name = tasks.get(i).name();
                NearDuplicates near = new NearDuplicates(
                        encoder, (work, done, total, detail) -> progress.at(name + " · " + work, done, total, detail));
                lints.add(new Linter(tasks.get(i)).lint(near, second.get(i)));
            }
        }
        return lints;
    }
}
