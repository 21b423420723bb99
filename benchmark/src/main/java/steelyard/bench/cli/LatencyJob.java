package steelyard.bench.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import steelyard.bench.load.ColdStart;
import steelyard.bench.load.FirstAnswer;
import steelyard.bench.load.LoadCell;
import steelyard.bench.load.LoadPlan;
import steelyard.bench.load.LoadResult;
import steelyard.bench.load.LoadRun;
import steelyard.bench.load.Pace;
import steelyard.bench.load.Service;
import steelyard.bench.plan.Cell;
import steelyard.bench.plan.Plan;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.plan.Trial;
import steelyard.bench.report.Commit;
import steelyard.bench.report.LatencyReport;
import steelyard.bench.report.Provenance;
import steelyard.bench.report.ReportFile;
import steelyard.bench.report.TaskFacts;
import steelyard.bench.run.Clock;
import steelyard.bench.run.Prepared;
import steelyard.bench.run.ResidentMemory;
import steelyard.bench.run.RunException;
import steelyard.encoder.BaseModel;
import steelyard.task.Example;
import steelyard.task.Progress;
import steelyard.task.Question;
import steelyard.task.Task;
import steelyard.task.TaskException;

/**
 * Methods under load, from the data to the report.
 *
 * @param desk where it works
 * @param options tasks, methods and the report folder
 * @param how methods work
 * @param load what is measured
 * @param cold measures cold starts
 */
record LatencyJob(Desk desk, RunOptions options, MethodOptions how, LoadPlan load, ColdProcess cold) {
    private static final String FILE = "latency.json";

    void run(boolean json) {
        List<Task> tasks = tasks();
        try (MethodShelf methods = new MethodShelf(desk.surroundings(), how)) {
            Plan plan = plan(tasks, methods, options.methods());
            ReportFile file = ReportFile.in(options.out(), FILE);
            Provenance provenance = provenance(methods, tasks);
            LatencyReport report = measured(plan, provenance, file);
            desk.out().print(json ? report.json() : report.screen(desk.style()));
            desk.out().flush();
            new FolderPages(desk, options.out()).make(!json);
        }
    }

    private List<Task> tasks() {
        return new TaskShelf(desk.surroundings().corpus(), options.seed()).choose(options.tasks(), options.folders());
    }

    private Plan plan(List<Task> tasks, MethodShelf methods, List<String> names) {
        Trial trial = new Trial(options.seed(), tasks, methods.choose(names));
        return Plan.of(List.of(trial), options);
    }

    /** Measures cell by cell; after each the file holds all so far, whatever becomes of the next. */
    private LatencyReport measured(Plan plan, Provenance provenance, ReportFile file) {
        List<LoadCell> cells = new ArrayList<>();
        try (ProgressLine progress = desk.progress()) {
            for (Cell cell : plan.cells()) {
                String where = cell.task().name() + " · " + cell.method().name() + " · ";
                Progress named = (work, done, total, detail) -> progress.at(where + work, done, total, detail);
                LoadResult result = warm(cell, named);
                named.at("cold start", 0, 1, "");
                cells.add(new LoadCell(cell.task().name(), cell.method().name(), coldStart(cell), result));
                file.write(new LatencyReport(provenance, load, cells).json());
            }
        }
        return new LatencyReport(provenance, load, cells);
    }

    private ColdStart coldStart(Cell cell) {
        try {
            return cold.measure(cell);
        } catch (RunException | UncheckedIOException e) { // no reason to lose what the warm solver did
            String error = String.valueOf(e.getMessage());
            desk.err().println("steelyard: " + error.replaceAll("\\R", " "));
            return ColdStart.failed(error);
        }
    }

    private LoadResult warm(Cell cell, Progress progress) {
        Clock clock = desk.surroundings().clock();
        try (Prepared prepared = Prepared.by(cell.method(), cell.task(), clock, progress)) {
            prepared.warmUp();
            Service service = new Service(prepared::solve, questions(cell));
            return new LoadRun(service, load, Pace.of(clock.nanos()), progress).run();
        }
    }

    /** The test questions in an order of the seed's: neighbours in a file may be alike. */
    private List<Question> questions(Cell cell) {
        List<Question> questions =
                new ArrayList<>(cell.items().stream().map(Example::question).toList());
        Collections.shuffle(questions, new Random(load.seed()));
        return questions;
    }

    /**
     * Answers one question by one method and says so: what a fresh process is started for.
     *
     * @param name as {@link ColdProcess#name} gives it
     */
    void answerOnce(String name) {
        try (MethodShelf methods = new MethodShelf(desk.surroundings(), how)) {
            // Only this method: others would open models that it does not need.
            String method = name.substring(name.lastIndexOf('/') + 1);
            Plan plan = plan(tasks(), methods, List.of(method));
            Cell cell = plan.cells().stream()
                    .filter(one -> ColdProcess.name(one).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TaskException("there is no task and method '%s'".formatted(name)));
            Clock clock = desk.surroundings().clock();
            try (Prepared prepared = Prepared.by(cell.method(), cell.task(), clock, Progress.NONE)) {
                prepared.solve(questions(cell).getFirst());
                desk.out()
                        .println(new FirstAnswer(ResidentMemory.ofThisProcess().bytes()).line());
                desk.out().flush();
            }
        }
    }

    private Provenance provenance(MethodShelf methods, List<Task> tasks) {
        Map<String, TaskFacts> facts = new LinkedHashMap<>();
        tasks.forEach(task -> facts.put(task.name(), TaskFacts.of(task)));
        return new Provenance(
                Commit.of(desk.surroundings().home()),
                desk.surroundings().clock().now().get(),
                options.seed(),
                options.seeds(),
                options.threads(),
                Provenance.Machine.here(),
                model(methods.base()),
                model(methods.retrieving()),
                how.generatorName(),
                facts);
    }

    private static Provenance.Model model(BaseModel model) {
        return new Provenance.Model(model.name(), model.sha256());
    }
}
