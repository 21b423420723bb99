package steelyard.bench.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.plan.RunOptions;

/** {@code steelyard run}. */
@Command(
        name = "run",
        description = {
            "Run every method on every task, score and time them, write a report folder.",
            "Without --tasks and --task, all bundled tasks are run."
        },
        sortOptions = false,
        footer = {
            "",
            "The report folder holds results.json (scores, times, where they come from),",
            "predictions.jsonl (a line for each task, method, seed and item), which grows as answers come,",
            "and pages made of both: report.html, report.md and CSV ('steelyard report' makes them again).",
            "Methods are compared on the same items: McNemar's exact test where each answer is right or",
            "wrong, else a paired bootstrap; p is corrected for the number of comparisons (Holm).",
            "The same command with the same seed gives the same scores.",
            "",
            "Examples:",
            "  steelyard run",
            "  steelyard run --tasks sentiment,topics --methods rag,finetuned --out report",
            "  steelyard run --task my-task other-task --limit 100",
            "  steelyard run --tasks topics --seeds 5 --out report",
            "  steelyard run --tasks topics --seeds 5 --out report --resume",
            "  steelyard run --tasks topics --methods finetuned --regime lora --train-budget 90s",
            "  steelyard run --tasks questions --methods rag --encoder e5-small-v2-q",
            "  steelyard run --tasks questions --methods rag --generator ollama:llama3.2@http://localhost:11434",
            "  steelyard run --prices my-prices.yaml                  (see: steelyard prices)",
            "  steelyard run --limit 20 --json > results.json"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final Choice choice = new Choice();

    @Mixin
    private final OwnTasks own = new OwnTasks();

    @Mixin
    private final ReportTarget target = new ReportTarget();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Positive.class,
            description = "At most N test items a task, a seeded sample. Training data are never cut.")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "1",
            description = {
                "Do everything N times, with --seed and the next ones: how much do scores differ between them?",
                "Default: ${DEFAULT-VALUE}."
            })
    private int seeds = 1;

    @Option(
            names = "--resume",
            description =
                    "Go on with the run in the report folder where it was broken off. Begins one if there is none.")
    private boolean resume;

    @Mixin
    private final PriceChoice prices = new PriceChoice();

    @Option(names = "--json", description = "Print results.json instead of tables.")
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
        RunOptions options = new RunOptions(
                own.folders(),
                choice.tasks(),
                choice.methods(),
                target.folder(),
                choice.seed(),
                seeds,
                choice.threads(),
                limit.map(OptionalInt::of).orElse(OptionalInt.empty()));
        Desk desk = Desk.of(main.surroundings(), spec);
        new RunJob(desk, options, choice.methodOptions(), prices.prices(), resume).run(json);
        return 0;
    }
}
