package steelyard.bench.cli;

import java.util.ArrayList;
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
import steelyard.bench.curve.CurvePlan;
import steelyard.bench.curve.Sizes;
import steelyard.tune.RegimeChoice;

/** {@code steelyard curve}. */
@Command(
        name = "curve",
        description = {
            "Measure how good each method is after so many labelled examples, and from how many on",
            "fine-tuning beats RAG. Without --tasks and --task, all bundled tasks: an hour or more."
        },
        sortOptions = false,
        footer = {
            "",
            "Each seed draws its own training sets out of train.jsonl, the smaller within the larger, and",
            "trains by itself. Every label that a method sees counts: settings are chosen on a part of the",
            "same examples, and a dev.jsonl is left aside. A class that has fewer examples than asked for",
            "gives all that it has.",
            "",
            "The crossover is the smallest number of labels from which the mean stays above the other's at",
            "all larger sizes, interpolated over its logarithm. Its interval, as all others, comes from",
            "drawing test items and seeds anew. It is said to be shown where at least half of these draws",
            "cross, and the last difference is clear: its interval without 0, on 20 test items or more.",
            "",
            "The report folder holds curve.json, and curve.jsonl with a line for each point as soon as it",
            "is measured: after a crash, --resume goes on from there and gives the same curve.json.",
            "",
            "Examples:",
            "  steelyard curve --tasks sentiment",
            "  steelyard curve --tasks sentiment --sizes 2,8,32,all --seeds 5 --out report",
            "  steelyard curve --task my-task --methods rag,finetuned --regimes head,full,contrastive",
            "  steelyard curve --tasks questions --methods rag,finetuned --limit 100 --json",
            "  steelyard curve --tasks sentiment --resume"
        })
final class CurveCommand implements Callable<Integer> {
    @Option(names = "--tasks", split = ",", paramLabel = "NAME", description = "Bundled tasks, by name.")
    private List<String> tasks = new ArrayList<>();

    @Mixin
    private final OwnTasks own = new OwnTasks();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = MethodNames.class,
            defaultValue = "rag,finetuned,hybrid",
            description = "Methods, by name: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private List<String> methods = new ArrayList<>();

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = {
                "Rising sizes of the training set: examples of each class for classification and resolution,",
                "examples in all for qa and summarization; the last may be all. Default: six of 2,4,8,... and all."
            })
    private List<String> sizes = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = Positive.class,
            defaultValue = "3",
            description = "How many seeds, from --seed on. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(
            names = "--regimes",
            split = ",",
            paramLabel = "NAME",
            description = "Several ways to fine-tune, each a curve of its own, instead of one --regime.")
    private List<RegimeChoice> regimes = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Positive.class,
            description = "At most N test items a task, a seeded sample.")
    private Optional<Integer> limit = Optional.empty();

    @Mixin
    private final EncoderChoice encoder = new EncoderChoice();

    @Mixin
    private final Means means = new Means();

    @Mixin
    private final ReportTarget target = new ReportTarget();

    @Option(names = "--resume", description = "Use the points that the report folder holds, and measure the rest.")
    private boolean resume;

    @Option(names = "--json", description = "Print curve.json instead of tables.")
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
        MethodOptions how = new MethodOptions(
                means.threads(), means.seed(), means.tuning(), encoder.nameOrFolder(), Optional.empty());
        CurvePlan.Extent extent = new CurvePlan.Extent(
                Sizes.parse(sizes),
                seeds,
                means.seed(),
                limit.map(OptionalInt::of).orElse(OptionalInt.empty()));
        CurveJob job = new CurveJob(desk, how, new CurveJob.Target(target.folder(), resume));
        job.run(
                job.plan(
                        new CurveJob.Data(tasks, own.folders()),
                        CurveSeries.of(methods, regimes, how.tuning()),
                        extent),
                json);
        return 0;
    }
}
