package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.tune.TuneOptions;

/** {@code steelyard update}. */
@Command(
        name = "update",
        description = {
            "Change the data under methods that are in service: who still gives old answers,",
            "what does it take each to be fresh again, and what does it forget meanwhile?",
            "Each method is asked before the change, after it with no work done, and after its",
            "remedy: rag re-indexes what changed, finetuned retrains, hybrid does what it needs."
        },
        sortOptions = false,
        footer = {
            "",
            "An updates folder holds update.yaml (name, documents_of: a qa task, labels_of: a",
            "classification task, labels: the new ones, withdrawn_documents: ids), and with it",
            "changes.jsonl and documents/*.md where documents change, train.jsonl and test.jsonl",
            "where labels come. The tasks stand beside the folder, or are bundled. A line of changes:",
            "  {\"id\":\"1\",\"change\":\"changed\",\"document\":\"fares\",\"question\":\"...\",",
            "   \"old_answers\":[\"3 crowns\"],\"new_answers\":[\"4 crowns\"]}",
            "change is changed, withdrawn (no new_answers) or new (no old_answers).",
            "",
            "Training questions that name the document and have the old answer get the new one; what",
            "no training question asks for, retraining cannot teach. finetuned-head fits a head on the",
            "frozen encoder only: the quick way to learn new labels; for facts it must be named, since it",
            "cannot learn them. The hybrid's reader learns how to read, not what documents say, and is",
            "kept where documents change, unless --retrain-reader.",
            "So that all of it takes about three minutes on two cores, each training ends after 20 s,",
            "unless --train-budget or --full-training says otherwise. On a slow or busy machine that",
            "makes models weaker than run's, before the change and after it. --full-training trains as",
            "run does, and takes run's models out of the cache. A model out of the cache counts with",
            "the time that its training took.",
            "",
            "Writes update.json into the report folder, and makes its pages anew (report.html).",
            "",
            "Examples:",
            "  steelyard update",
            "  steelyard update --methods rag,finetuned --limit 50",
            "  steelyard update --full-training --out report",
            "  steelyard update --task my-updates --regime head --json > update.json"
        })
final class UpdateCommand implements Callable<Integer> {
    /** Seconds a training. */
    private static final double BUDGET = 20;

    @Option(
            names = "--task",
            paramLabel = "DIR",
            description = "An updates folder of your own. Default: the bundled one.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = UpdateNames.class,
            description = "Methods, by name: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<String> methods = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Positive.class,
            description = "At most N items that change and N that don't, a seeded sample. Training data are never cut.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--full-training", description = "No time budget: train as run does.")
    private boolean fullTraining;

    @Option(names = "--retrain-reader", description = "Train the hybrid's reader again where documents change.")
    private boolean retrainReader;

    @Mixin
    private final ReportTarget target = new ReportTarget();

    @Option(names = "--json", description = "Print update.json instead of tables.")
    private boolean json;

    @Mixin
    private final EncoderChoice encoder = new EncoderChoice();

    @Mixin
    private final Means means = new Means();

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
        Surroundings surroundings = main.surroundings();
        UpdateOptions options = new UpdateOptions(
                folder.orElse(surroundings.corpus().resolve("updates")),
                methods,
                target.folder(),
                limit.map(OptionalInt::of).orElse(OptionalInt.empty()),
                retrainReader);
        MethodOptions how =
                new MethodOptions(means.threads(), means.seed(), tuning(), encoder.nameOrFolder(), Optional.empty());
        Desk desk = Desk.of(surroundings, spec);
        new UpdateJob(desk, options, how).run(json);
        return 0;
    }

    private TuneOptions tuning() {
        TuneOptions chosen = means.tuning();
        boolean budget = chosen.budgetSeconds().isPresent();
        if (budget && fullTraining) {
            throw new ParameterException(
                    spec.commandLine(), "--train-budget and --full-training contradict each other; give one of them");
        }
        return budget || fullTraining ? chosen : chosen.within(BUDGET);
    }
}
