package steelyard.bench.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.load.LoadPlan;
import steelyard.bench.load.StepLength;
import steelyard.bench.plan.RunOptions;

/** {@code steelyard latency}. */
@Command(
        name = "latency",
        description = {
            "Measure how long answers take under load, and from which load on they pile up.",
            "Without --tasks and --task, the bundled task 'sentiment' is asked."
        },
        sortOptions = false,
        footer = {
            "",
            "Closed loop: clients ask, wait for the answer, ask again; that shows the capacity.",
            "Open loop: requests arrive at random moments (Poisson), whether or not those before them",
            "are answered; time counts from the arrival, so that a stall is seen by all who wait",
            "behind it. Rates rise in parts of the capacity until the first that is saturated.",
            "Percentiles carry a 95 %% interval by ranks; where there are too few answers for one of",
            "its ends, that end is '?'.",
            "Cold start: from the start of a process to its first answer, preparation included; tuned",
            "models come from the cache. The memory is that process's; only Linux tells it.",
            "One solver answers all clients; --threads is what one answer may use of the machine.",
            "",
            "The report folder gets latency.json, which grows with each method on each task as it has been",
            "measured; then its pages are made anew. What else is in it stays.",
            "",
            "Examples:",
            "  steelyard latency                              all methods on one task, two minutes",
            "  steelyard latency --tasks questions --methods rag,hybrid --seconds 20",
            "  steelyard latency --task my-task --clients 1,8 --rates 5,10,20 --json",
            "  steelyard latency --requests 200 --cold-starts 0        a first look"
        })
final class LatencyCommand implements Callable<Integer> {
    private static final String DEFAULT_TASK = "sentiment";

    @Mixin
    private final Choice choice = new Choice();

    @Mixin
    private final OwnTasks own = new OwnTasks();

    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "1,2,4",
            description = "Clients of the closed loops. As many threads as the largest number serve the open"
                    + " loops. Default: ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of();

    @Option(
            names = "--rates",
            paramLabel = "RATES",
            converter = OfferedRates.class,
            defaultValue = "auto",
            description = "Requests a second of the open loops, such as 5,10,20. Default: ${DEFAULT-VALUE}, from a"
                    + " quarter of the capacity up to saturation.")
    private OfferedRates.Rates rates = new OfferedRates.Rates(List.of());

    @Option(
            names = "--seconds",
            paramLabel = "S",
            converter = Rate.class,
            defaultValue = "5",
            description = "How long each step asks; at low rates up to 10 times as long, so that 20 requests arrive."
                    + " Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--requests",
            paramLabel = "N",
            converter = Positive.class,
            description = "How much each step asks, in place of --seconds.")
    private Optional<Integer> requests = Optional.empty();

    @Option(
            names = "--cold-starts",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "1",
            description = "Processes that are started for the cold start, whose median counts; 0: none, and no"
                    + " memory. Default: ${DEFAULT-VALUE}.")
    private int coldStarts;

    @Mixin
    private final ReportTarget target = new ReportTarget();

    @Option(names = "--json", description = "Print latency.json instead of tables.")
    private boolean json;

    /** How a fresh process is told what it is for. */
    @Option(names = ColdProcess.OPTION, hidden = true, paramLabel = "TASK/METHOD")
    private Optional<String> firstAnswer = Optional.empty();

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
        boolean unsaid = choice.tasks().isEmpty() && own.folders().isEmpty();
        RunOptions options = new RunOptions(
                own.folders(),
                unsaid ? List.of(DEFAULT_TASK) : choice.tasks(),
                choice.methods(),
                target.folder(),
                choice.seed(),
                1,
                choice.threads(),
                OptionalInt.empty());
        StepLength length = requests.map(StepLength::ofRequests).orElseGet(() -> StepLength.ofSeconds(seconds));
        LoadPlan plan = new LoadPlan(clients, rates.perSecond(), length, choice.seed());
        ColdProcess cold = new ColdProcess(main.surroundings(), arguments(), coldStarts);
        LatencyJob job = new LatencyJob(desk, options, choice.methodOptions(), plan, cold);
        firstAnswer.ifPresentOrElse(job::answerOnce, () -> job.run(json));
        return 0;
    }

    /** As the user wrote them. */
    private List<String> arguments() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }
}
