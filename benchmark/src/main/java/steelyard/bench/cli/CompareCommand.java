package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.report.Changes;

/** {@code steelyard compare}. */
@Command(
        name = "compare",
        description = {
            "Compare two reports: what became better or worse for each method on each task?",
            "Where both hold answers to the same items, these are compared one by one."
        },
        sortOptions = false,
        footer = {
            "",
            "Exit code 0 whatever is found; with --fail-on regression 1 if a method became worse by the metric",
            "that its tasks are ranked by and chance does not explain it (95 % interval; paired: p <= 0.05 after",
            "Holm's correction for all rows).",
            "",
            "Examples:",
            "  steelyard compare before/results.json after/results.json",
            "  steelyard compare before after --fail-on regression",
            "  steelyard compare before after --json"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int REGRESSED = 1;

    /** What makes a comparison end with exit code 1. */
    enum Failure {
        REGRESSION;

        /** As it is written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The results.json of a run, or its report folder.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The same of a later run.")
    private Path after = Path.of("");

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            description = "End with exit code 1 if there is a ${COMPLETION-CANDIDATES}.")
    private @Nullable Failure failure;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "42",
            description = "Of the bootstrap. Default: ${DEFAULT-VALUE}.")
    private long seed;

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
        Changes changes = Changes.between(before, after, seed);
        desk.out().print(json ? changes.json() : changes.screen(desk.style()));
        desk.out().flush();
        return failure == Failure.REGRESSION && changes.regressed() ? REGRESSED : 0;
    }
}
