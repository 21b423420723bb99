package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.plan.RunOptions;
import steelyard.bench.report.TaskList;

/** {@code steelyard tasks}. */
@Command(
        name = "tasks",
        description = {
            "List tasks: kind, sizes of the splits, documents, labels.",
            "Reads all their files, so that it also checks them. With --lint it measures what a",
            "datasheet should say, and lists what looks wrong; exit code 1 if anything does."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  steelyard tasks                  the bundled ones",
            "  steelyard tasks --task my-task   one of your own",
            "  steelyard tasks --lint           balance, duplicates, baselines by words, second readings",
            "  steelyard tasks --json"
        })
final class TasksCommand implements Callable<Integer> {
    @Option(names = "--tasks", split = ",", paramLabel = "NAME", description = "Bundled tasks, by name.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--task", arity = "1..*", paramLabel = "DIR", description = "Task folders of your own.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--lint",
            description = "Measure the data: label balance, duplicates, naive Bayes, BM25, second readings.")
    private boolean lint;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Desk desk = new Desk(
                main.surroundings(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        TaskShelf shelf = new TaskShelf(main.surroundings().corpus(), RunOptions.DEFAULT_SEED);
        if (lint) {
            return new LintJob(desk, shelf).run(shelf.folders(names, folders), json);
        }
        TaskList list = new TaskList(shelf.choose(names, folders));
        desk.out().print(json ? list.json() : list.screen(desk.style()));
        desk.out().flush();
        return 0;
    }
}
