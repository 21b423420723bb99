package steelyard.bench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.encoder.CachedVectors;
import steelyard.tune.export.CacheContents;

/** {@code steelyard cache}. */
@Command(
        name = "cache",
        description = "Show or throw away what earlier runs left: tuned models, and vectors of texts.",
        synopsisSubcommandLabel = "ACTION",
        subcommands = {CacheListCommand.class, CacheClearCommand.class},
        footer = {
            "",
            "The cache is in $STEELYARD_CACHE, or else in steelyard below $XDG_CACHE_HOME or ~/.cache.",
            "A model that is not in it is trained again, a text encoded again.",
            "",
            "Examples:",
            "  steelyard cache list",
            "  steelyard cache clear --older-than 30d"
        })
final class CacheCommand implements Runnable {
    @Mixin
    private final HelpOption help = new HelpOption();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Where the program runs. */
    Surroundings surroundings() {
        return main.surroundings();
    }

    /** The vectors of texts that were encoded. */
    CachedVectors vectors() {
        return new CachedVectors(main.surroundings().vectors());
    }

    /** The tuned models. */
    CacheContents contents() {
        return new CacheContents(main.surroundings().tunedModels());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "an action is missing; there are: list, clear");
    }
}
