package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.cost.Prices;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.plan.Trial;
import steelyard.bench.report.Commit;
import steelyard.bench.report.Provenance;
import steelyard.bench.report.Report;
import steelyard.bench.report.ReportFolder;
import steelyard.bench.report.ResultsJson;
import steelyard.bench.report.ResultsScreen;
import steelyard.bench.report.RunHeader;
import steelyard.bench.report.TaskFacts;
import steelyard.bench.report.pages.ReportPages;
import steelyard.bench.run.Gauges;
import steelyard.bench.run.ResidentMemory;
import steelyard.bench.run.Runner;
import steelyard.encoder.BaseModel;
import steelyard.task.Task;

/**
 * A run from the data to the report.
 *
 * @param desk where it works
 * @param options what the user asked for
 * @param how methods work
 * @param prices what machines cost
 * @param resume whether to go on with a run that was broken off
 */
record RunJob(Desk desk, RunOptions options, MethodOptions how, Prices prices, boolean resume) {

    void run(boolean json) {
        Surroundings surroundings = desk.surroundings();
        // Whatever can be wrong with the call or the data is found before anything is opened or overwritten.
        List<Task> tasks = tasks(options.seed());
        try (MethodShelf methods = new MethodShelf(surroundings, how)) {
            Plan plan = Plan.of(trials(tasks, methods), options);
            Provenance provenance = new Provenance(
                    Commit.of(surroundings.home()),
                    surroundings.clock().now().get(),
                    options.seed(),
                    options.seeds(),
                    options.threads(),
                    Provenance.Machine.here(),
                    provenance(methods.base()),
                    provenance(methods.retrieving()),
                    how.generatorName(),
                    facts(tasks));
            Report report = measured(plan, provenance, methods);
            show(report, json);
            new FolderPages(desk, options.out()).make(!json);
        }
    }

    private List<Task> tasks(long seed) {
        return new TaskShelf(desk.surroundings().corpus(), seed).choose(options.tasks(), options.folders());
    }

    private List<Trial> trials(List<Task> tasks, MethodShelf methods) {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial(options.seed(), tasks, methods.choose(options.methods())));
        for (int i = 1; i < options.seeds(); i++) {
            long seed = options.seed() + i;
            trials.add(new Trial(seed, tasks(seed), methods.seeded(seed).choose(options.methods())));
        }
        return trials;
    }

    private Report measured(Plan plan, Provenance provenance, MethodShelf methods) {
        RunHeader header = new RunHeader(provenance, how.toString(), plan.cells());
        try (ReportFolder folder = resume
                        ? ReportFolder.resume(options.out(), header)
                        : ReportFolder.begin(options.out(), header);
                ProgressLine progress = desk.progress()) {
            ReportPages.remove(options.out());
            Gauges gauges = new Gauges(ResidentMemory.ofThisProcess()::bytes, methods::chatUse);
            Runner runner = new Runner(desk.surroundings().clock(), progress, folder, gauges);
            Report report = Report.of(runner.run(plan), provenance.begun(folder.started()), prices);
            folder.finish(report);
            return report;
        }
    }

    private void show(Report report, boolean json) {
        if (json) {
            desk.out().print(ResultsJson.of(report));
        } else {
            desk.out().print(new ResultsScreen(desk.style()).of(report));
        }
        desk.out().flush();
    }

    private static Provenance.Model provenance(BaseModel model) {
        return new Provenance.Model(model.name(), model.sha256());
    }

    private static Map<String, TaskFacts> facts(List<Task> tasks) {
        Map<String, TaskFacts> facts = new LinkedHashMap<>();
        tasks.forEach(task -> facts.put(task.name(), TaskFacts.of(task)));
        return facts;
    }
}
