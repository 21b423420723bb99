package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import steelyard.encoder.BaseModels;

/** {@code steelyard index}. */
@Command(
        name = "index",
        description = {
            "Index a folder of documents, so that 'steelyard ask --index' answers from it at once.",
            "Again on the same folder, it takes in only what is new or changed, and removes what is gone."
        },
        sortOptions = false,
        footer = {
            "",
            "Documents are the .md, .markdown and .txt files in DIR and all folders below it, in UTF-8;",
            "hidden and empty files and those with other endings are left out. The first heading is the",
            "title. A file that several links lead to is taken once. The index mirrors DIR: a file that is",
            "removed there is removed here by the next run. Offsets of evidence count in the text as it is",
            "indexed: without a byte order mark, and with line ends of one character (LF).",
            "",
            "Whatever ends a run, kill -9 and a full disk included: the index holds what was committed,",
            "and the next run goes on from there. One run writes at a time; questions are answered",
            "meanwhile. An index that was made with another encoder, or is damaged, is refused.",
            "",
            "Examples:",
            "  steelyard index handbook --out handbook.index",
            "  steelyard ask --index handbook.index \"What does a bicycle cost?\"",
            "  steelyard index handbook --out handbook.index --json"
        })
final class IndexCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder with the documents.")
    private Path documents = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "INDEX", description = "The index: a folder of its own.")
    private Path out = Path.of("");

    @Mixin
    private final EncoderChoice encoder = new EncoderChoice();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "For encoding. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

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
        new IndexJob(desk, BaseModels.find(encoder.nameOrFolder()), threads).run(documents, out, json);
        return 0;
    }
}
