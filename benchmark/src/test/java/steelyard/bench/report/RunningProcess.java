package steelyard.bench.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import steelyard.bench.LastWord;
import steelyard.bench.SmallTasks;
import steelyard.bench.cost.PriceFile;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.plan.Trial;
import steelyard.bench.run.Clock;
import steelyard.bench.run.Runner;
import steelyard.task.Method;
import steelyard.task.Progress;
import steelyard.task.Splits;
import steelyard.task.Task;

/** A program that goes on with a run, to be killed while it does. Its argument: the report folder. */
final class RunningProcess {
    static final int ITEMS = 2000;

    private RunningProcess() {}

    public static void main(String[] arguments) {
        run(Path.of(arguments[0]));
    }

    static void run(Path folder) {
        Task parity = SmallTasks.parity();
        Splits splits =
                new Splits(parity.splits().train(), parity.splits().dev(), SmallTasks.numbers("test", 1, ITEMS));
        Task task = new Task(parity.card(), List.of(), splits, parity.sha256());
        List<Method> methods =
                List.of(new LastWord("half", number -> number % 3 == 0 ? 0.3 : 0.7), LastWord.right("right"));
        Plan plan = Plan.of(
                List.of(new Trial(42, List.of(task), methods), new Trial(43, List.of(task), methods)),
                new RunOptions(List.of(), List.of(), List.of(), folder, 42, 2, 1, OptionalInt.empty()));
        Provenance.Model model = new Provenance.Model("base", "ff");
        Provenance provenance = new Provenance(
                "abc",
                Instant.EPOCH,
                42,
                2,
                1,
                new Provenance.Machine("a JVM", "an OS", 2),
                model,
                model,
                "extractive",
                Map.of(task.name(), TaskFacts.of(task)));
        Clock still = new Clock(() -> 0, () -> 0, () -> Instant.EPOCH);
        try (ReportFolder report = ReportFolder.resume(folder, new RunHeader(provenance, "", plan.cells()))) {
            report.finish(
                    Report.of(new Runner(still, Progress.NONE, report).run(plan), provenance, PriceFile.bundled()));
        }
    }
}
