package steelyard.bench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steelyard.corpus.SquadFormat;

/** {@code steelyard import squad}. */
@Command(
        name = "squad",
        description = "SQuAD 1.1 and 2.0: each paragraph becomes a document.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  steelyard import squad --train train.json --test dev.json --test-limit 500 --out squad"
        })
final class ImportSquad implements Callable<Integer> {
    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--documents",
            paramLabel = "all|test",
            defaultValue = "ALL",
            description = "Whose paragraphs become documents: those of all files, or of the test file. Default: all.")
    private SquadFormat.Scope scope = SquadFormat.Scope.ALL;

    @Option(names = "--answerable-only", description = "Leave impossible questions out.")
    private boolean answerableOnly;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(
                new SquadFormat(scope, answerableOnly), spec.commandLine().getOut());
    }
}
