package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.report.Commit;
import steelyard.bench.report.Provenance;
import steelyard.bench.report.ReportFile;
import steelyard.bench.report.TaskFacts;
import steelyard.bench.report.UpdateJson;
import steelyard.bench.report.UpdateReport;
import steelyard.bench.report.UpdateScreen;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.update.Candidate;
import steelyard.bench.update.UpdateExperiment;
import steelyard.bench.update.UpdateRow;
import steelyard.bench.update.UpdatedTask;
import steelyard.corpus.Updates;
import steelyard.corpus.UpdatesFolder;

/**
 * An update from the data to the report.
 *
 * @param desk where it works
 * @param options what the user asked for
 * @param how methods work
 */
record UpdateJob(Desk desk, UpdateOptions options, MethodOptions how) {

    void run(boolean json) {
        Surroundings surroundings = desk.surroundings();
        // Whatever can be wrong with the call or the data is found before anything is opened or written.
        UpdateShelf.check(options.methods());
        Updates updates = UpdatesFolder.read(options.folder(), surroundings.corpus(), how.seed());
        List<UpdatedTask> tasks = tasks(updates);
        ReportFile file = ReportFile.in(options.out(), UpdateReport.FILE);
        try (MethodShelf methods = new MethodShelf(surroundings, how)) {
            Provenance provenance = new Provenance(
                    Commit.of(surroundings.home()),
                    surroundings.clock().now().get(),
                    how.seed(),
                    1,
                    how.threads(),
                    Provenance.Machine.here(),
                    new Provenance.Model(methods.base().name(), methods.base().sha256()),
                    new Provenance.Model(
                            methods.retrieving().name(), methods.retrieving().sha256()),
                    how.generatorName(),
                    facts(tasks));
            UpdateReport report =
                    new UpdateReport(provenance, updates.name(), updates.sha256(), measured(tasks, methods));
            file.write(UpdateJson.of(report));
            show(report, json);
            new FolderPages(desk, options.out()).make(!json);
        }
    }

    private List<UpdatedTask> tasks(Updates updates) {
        List<UpdatedTask> tasks = new ArrayList<>();
        updates.facts().ifPresent(update -> tasks.add(UpdatedTask.of(update, options.limit(), how.seed())));
        updates.labels().ifPresent(update -> tasks.add(UpdatedTask.of(update, options.limit(), how.seed())));
        return tasks;
    }

    private List<UpdateReport.Part> measured(List<UpdatedTask> tasks, MethodShelf methods) {
        try (ProgressLine progress = desk.progress()) {
            UpdateExperiment experiment =
                    new UpdateExperiment(desk.surroundings().clock(), progress, new Bootstrap(how.seed()));
            return tasks.stream()
                    .map(task -> new UpdateReport.Part(task, rows(task, methods, experiment)))
                    .toList();
        }
    }

    private List<UpdateRow> rows(UpdatedTask task, MethodShelf methods, UpdateExperiment experiment) {
        List<UpdateRow> rows = new ArrayList<>();
        try (UpdateShelf shelf =
                new UpdateShelf(desk.surroundings(), methods, how, task.before().kind(), options.retrainReader())) {
            for (Candidate candidate : shelf.choose(options.methods())) {
                rows.addAll(experiment.run(task, candidate));
            }
        }
        return rows;
    }

    private void show(UpdateReport report, boolean json) {
        if (json) {
            desk.out().print(UpdateJson.of(report));
        } else {
            desk.out().print(new UpdateScreen(desk.style()).of(report));
        }
        desk.out().flush();
    }

    private static Map<String, TaskFacts> facts(List<UpdatedTask> tasks) {
        Map<String, TaskFacts> facts = new LinkedHashMap<>();
        tasks.forEach(task -> facts.put(task.before().name(), TaskFacts.of(task.before())));
        return facts;
    }
}
