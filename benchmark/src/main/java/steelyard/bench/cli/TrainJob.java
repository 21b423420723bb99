package steelyard.bench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steelyard.bench.report.Commit;
import steelyard.bench.report.Provenance;
import steelyard.bench.run.Preparation;
import steelyard.bench.run.Prepared;
import steelyard.bench.run.RunException;
import steelyard.bench.score.Bootstrap;
import steelyard.bench.score.Outcome;
import steelyard.bench.score.Score;
import steelyard.bench.score.Scorer;
import steelyard.task.Example;
import steelyard.task.Progress;
import steelyard.task.Solver;
import steelyard.task.Task;
import steelyard.task.TaskException;
import steelyard.tune.FineTunedMethod;
import steelyard.tune.TunedModels;
import steelyard.tune.export.ExportCard;
import steelyard.tune.export.ExportFacts;
import steelyard.tune.export.ModelExport;

/**
 * From a task to a model folder.
 *
 * @param desk where it works
 * @param shelf where the method is
 * @param seed of the intervals of the scores
 */
record TrainJob(Desk desk, MethodShelf shelf, long seed) {

    /**
     * Where the model shall stand.
     *
     * @param folder the model folder to make
     * @param replace whether a model folder that stands there is replaced
     */
    record Target(Path folder, boolean replace) {}

    /** @throws TaskException if no model may stand there */
    static void check(Path folder, boolean replace) {
        ModelExport.check(folder, replace);
    }

    void run(Task task, Target target, boolean json) {
        switch (task.kind()) {
            case CLASSIFICATION, QA -> export(task, target, json);
            case SUMMARIZATION, RESOLUTION ->
                throw new TaskException("task '%s' is of kind %s; one model is trained for classification or qa"
                        .formatted(task.name(), task.kind().id()));
        }
    }

    private void export(Task task, Target target, boolean json) {
        FineTunedMethod method = shelf.tuned();
        TunedModels.Made tuning;
        ExportFacts.TestScores scores;
        try (ProgressLine progress = desk.progress()) {
            tuning = tuned(method, task, progress);
            scores = scores(method.solver(tuning), task, progress);
        }
        String problem = tuning.footprint().notes().getOrDefault("cache", "");
        if (!problem.isEmpty()) {
            desk.err().println("steelyard: the tuned model was " + problem);
        }
        ExportCard card = new ModelExport(tuning.model(), shelf.base(), facts(task, tuning, scores))
                .write(target.folder(), target.replace());
        desk.out()
                .print(
                        json
                                ? card.json()
                                : new TrainedText(card, tuning.footprint().fromCache(), target.folder()));
        desk.out().flush();
    }

    private static TunedModels.Made tuned(FineTunedMethod method, Task task, Progress progress) {
        try {
            return method.tune(task.trainingView(), progress);
        } catch (TaskException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RunException("task '%s': training failed: %s".formatted(task.name(), e), e);
        }
    }

    private ExportFacts.TestScores scores(Solver solver, Task task, Progress progress) {
        List<Example> items = task.splits().test();
        List<Outcome> outcomes = new ArrayList<>();
        Preparation untimed = new Preparation(Duration.ZERO, Duration.ZERO, solver.footprint());
        try (Prepared prepared = new Prepared(task, MethodNames.FINE_TUNED, solver, untimed)) {
            for (Example item : items) {
                outcomes.add(new Outcome(item.gold(), prepared.solve(item.question())));
                progress.at("testing", outcomes.size(), items.size(), "");
            }
        }
        Map<String, ExportFacts.TestScore> figures = new LinkedHashMap<>();
        Map<String, Score> scores = new Scorer(task.card(), new Bootstrap(seed)).scores(outcomes);
        scores.forEach((name, score) ->
                figures.put(name, new ExportFacts.TestScore(score.value(), score.low(), score.high(), score.n())));
        return new ExportFacts.TestScores(items.size(), figures);
    }

    private ExportFacts facts(Task task, TunedModels.Made tuning, ExportFacts.TestScores scores) {
        Surroundings surroundings = desk.surroundings();
        Provenance.Machine here = Provenance.Machine.here();
        return new ExportFacts(
                new ExportFacts.TaskData(
                        task.name(),
                        task.kind().id(),
                        tuning.model().card().origin().dataSha256(),
                        task.splits().train().size(),
                        task.splits().dev().size()),
                scores,
                new ExportFacts.Machine(here.jvm(), here.os(), here.cpus()),
                ProgramVersion.text(),
                Commit.of(surroundings.home()),
                surroundings.clock().now().get().toString());
    }
}
