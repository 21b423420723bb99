package steelyard.bench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.bench.report.CachedModels;
import steelyard.tune.export.CacheContents;
import steelyard.tune.export.ModelCard;

/** {@code steelyard cache list}. */
@Command(
        name = "list",
        description = "List the tuned models in the cache, the last used first, and the size of its vectors.",
        footer = {"", "Examples:", "  steelyard cache list", "  steelyard cache list --json"})
final class CacheListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON, with whole keys.")
    private boolean json;

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
        Desk desk = Desk.of(cache.surroundings(), spec);
        CacheContents contents = cache.contents();
        List<CachedModels.Row> rows =
                contents.models().stream().map(CacheListCommand::row).toList();
        CachedModels models = new CachedModels(
                contents.folder().toString(), rows, cache.vectors().bytes());
        desk.out().print(json ? models.json() : models.screen(desk.style()));
        desk.out().flush();
        return 0;
    }

    private static CachedModels.Row row(CacheContents.Cached model) {
        return new CachedModels.Row(
                model.key(),
                model.card().map(CacheListCommand::facts).orElse(CachedModels.Facts.NONE),
                model.bytes(),
                new CachedModels.Times(model.made(), model.lastUsed()));
    }

    private static CachedModels.Facts facts(ModelCard card) {
        ModelCard.Origin origin = card.origin();
        return new CachedModels.Facts(
                origin.task(),
                origin.kind().id(),
                origin.head(),
                card.plan().regime().id());
    }
}
