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
            "Reads all their files, so that it also checks them.",
            "With --lint, measures what a datasheet should say and lists what looks wrong."
        },
        sortOptions = false,
        footer = {
            "",
            "--lint looks at label balance, texts and runs of eight words that items share, near",
            "duplicates, answers that stand in no document, what naive Bayes and BM25 get right by",
            "words alone, and at second-reading.jsonl in the task folder if there is one. Its lines are",
            "{\"id\":\"…\",\"label\":\"…\"} or {\"id\":\"…\",\"answers\":[\"…\"]} ([]: not answerable), by",
            "somebody who labelled test items without seeing the gold.",
            "",
            "Exit code with --lint: 0 if nothing looks wrong, 1 if something does, 2 if a file is broken.",
            "",
            "Examples:",
            "  steelyard tasks                         the bundled ones",
            "  steelyard tasks --task my-task          one of your own",
            "  steelyard tasks --lint --task my-task   its data, measured",
            "  steelyard tasks --json"
        })
final class TasksCommand implements Callable<Integer> {
    private static final int LOOKS_WRONG = 1;

    @Option(names = "--tasks", split = ",", paramLabel = "NAME", description = "Bundled tasks, by name.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--task", arity = "1..*", paramLabel = "DIR", description = "Task folders of your own.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--lint", description = "Measure the data and list what looks wrong.")
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
        Desk desk = Desk.of(main.surroundings(), spec);
        TaskShelf shelf = new TaskShelf(main.surroundings().corpus(), RunOptions.DEFAULT_SEED);
        if (lint) {
            return new LintJob(desk, shelf).run(shelf.folders(names, folders), json) ? 0 : LOOKS_WRONG;
        }
        TaskList list = new TaskList(shelf.choose(names, folders));
        desk.out().print(json ? list.json() : list.screen(desk.style()));
        desk.out().flush();
        return 0;
    }
}
