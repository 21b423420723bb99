package steelyard.bench.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.curve.CurvePlan;
import steelyard.bench.curve.CurveRun;
import steelyard.bench.curve.Judge;
import steelyard.bench.curve.MeasuredPoint;
import steelyard.bench.curve.Series;
import steelyard.bench.report.CurveFolder;
import steelyard.bench.report.CurveJson;
import steelyard.bench.report.CurveReport;
import steelyard.bench.report.CurveScreen;
import steelyard.bench.report.Provenance;
import steelyard.bench.report.TaskFacts;
import steelyard.bench.report.pages.ReportPages;
import steelyard.corpus.TaskFolder;
import steelyard.task.Task;
import steelyard.task.TaskException;
import steelyard.tune.TuneOptions;

/**
 * Curves from the data to the report.
 *
 * @param desk where it works
 * @param how how methods work
 * @param target where the report goes
 */
record CurveJob(Desk desk, MethodOptions how, Target target) {

    /**
     * Where the report goes.
     *
     * @param folder the report folder
     * @param resume whether points that are in it are used
     */
    record Target(Path folder, boolean resume) {}

    /**
     * Which data.
     *
     * @param names of bundled tasks
     * @param folders task folders of the user's own
     */
    record Data(List<String> names, List<Path> folders) {}

    /**
     * Reads the data and plans; nothing is written.
     *
     * @throws TaskException if the data are wrong or too few
     */
    CurvePlan plan(Data data, List<Series> series, CurvePlan.Extent extent) {
        TaskShelf shelf = new TaskShelf(desk.surroundings().corpus(), extent.seed());
        List<Task> tasks = shelf.folders(data.names(), data.folders()).stream()
                .map(TaskFolder::readWhole)
                .toList();
        return CurvePlan.of(tasks, series, extent);
    }

    void run(CurvePlan plan, boolean json) {
        Instant now = desk.surroundings().clock().now().get();
        try (CurveBench bench = CurveBench.of(desk.surroundings(), how, target.folder());
                CurveFolder folder = CurveFolder.open(target.folder(), now, target.resume())) {
            if (!target.resume()) {
                bench.clear(); // what a killed run left
            }
            ReportPages.remove(target.folder());
            List<List<MeasuredPoint>> measured = measured(plan, bench, folder);
            if (folder.used() + folder.unused() > 0) {
                desk.err().println(resumed(folder));
            }
            CurveReport report = new CurveReport(
                    provenance(plan, bench, folder.started()), settings(plan), Judge.judge(plan, measured));
            folder.finish(report);
            show(report, json);
            new FolderPages(desk, target.folder()).make(!json);
        }
    }

    private List<List<MeasuredPoint>> measured(CurvePlan plan, CurveBench bench, CurveFolder folder) {
        try (ProgressLine progress = desk.progress()) {
            return new CurveRun(bench, desk.surroundings().clock(), progress, folder).run(plan);
        }
    }

    private static String resumed(CurveFolder folder) {
        String unused = folder.unused() == 0
                ? ""
                : "; %d others are of other settings, data or another version and were left aside"
                        .formatted(folder.unused());
        return "steelyard: %d points had been measured before%s".formatted(folder.used(), unused);
    }

    private void show(CurveReport report, boolean json) {
        if (json) {
            desk.out().print(CurveJson.of(report));
        } else {
            desk.out().print(new CurveScreen(desk.style()).of(report));
        }
        desk.out().flush();
    }

    private Provenance provenance(CurvePlan plan, CurveBench bench, Instant started) {
        Map<String, TaskFacts> facts = new LinkedHashMap<>();
        plan.tasks().forEach(task -> facts.put(task.task().name(), TaskFacts.of(task.task())));
        return new Provenance(
                bench.commit(),
                started,
                how.seed(),
                plan.seeds().size(),
                how.threads(),
                Provenance.Machine.here(),
                bench.baseModel(),
                bench.encoder(),
                how.generatorName(),
                facts);
    }

    /** What a user said of the training, as on the command line. */
    private Map<String, String> settings(CurvePlan plan) {
        TuneOptions tuning = how.tuning();
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> regimes = plan.series().stream()
                .filter(series -> CurveSeries.tunes(series.method()))
                .map(series -> CurveSeries.regime(series, tuning).id())
                .distinct()
                .toList();
        if (!regimes.isEmpty()) {
            settings.put("regimes", String.join(",", regimes));
        }
        tuning.budgetSeconds().ifPresent(seconds -> settings.put("train_budget", seconds + "s"));
        tuning.epochs().ifPresent(epochs -> settings.put("epochs", Integer.toString(epochs)));
        tuning.rate().ifPresent(rate -> settings.put("learning_rate", Double.toString(rate)));
        tuning.dropout().ifPresent(dropout -> settings.put("dropout", Double.toString(dropout)));
        return settings;
    }
}
