package steelyard.bench.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.report.CachedModels;
import steelyard.tune.export.CacheContents;

/** {@code steelyard cache clear}. */
@Command(
        name = "clear",
        description = "Throw away what is in the cache: tuned models, vectors, and what was left unfinished.",
        footer = {"", "Examples:", "  steelyard cache clear", "  steelyard cache clear --older-than 30d"})
final class CacheClearCommand implements Callable<Integer> {
    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            converter = Age.class,
            description = "Only what was not used for so long, such as 30d, 12h or 90m.")
    private Optional<Duration> age = Optional.empty();

    @Mixin
    private final HelpOption help = new HelpOption();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CacheCommand cache;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        CacheContents contents = cache.contents();
        Optional<Instant> unusedSince =
                age.map(cache.surroundings().clock().now().get()::minus);
        CacheContents.Cleared cleared = contents.clear(unusedSince);
        long vectors = cache.vectors().clear(unusedSince);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Removed %s and %s, %d bytes (%s), from %s\n",
                counted(cleared.models(), "tuned model"),
                counted(cleared.unfinished(), "unfinished folder"),
                cleared.bytes(),
                CachedModels.size(cleared.bytes()),
                contents.folder());
        if (vectors > 0) {
            out.printf("Removed vectors of texts, %d bytes (%s)\n", vectors, CachedModels.size(vectors));
        }
        out.flush();
        return 0;
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
