package steelyard.bench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steelyard.corpus.GlueFormat;

/** {@code steelyard import glue}. */
@Command(
        name = "glue",
        description = "TSV files of the GLUE benchmark, such as SST-2: a header, tabs, no quoting.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  steelyard import glue --train train.tsv --test dev.tsv --labels 0=negative,1=positive --out sst2"
        })
final class ImportGlue implements Callable<Integer> {
    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--text-column",
            paramLabel = "COLUMN",
            defaultValue = "sentence",
            description = "Name or number of the text column. Default: ${DEFAULT-VALUE}.")
    private String text = "sentence";

    @Option(
            names = "--label-column",
            paramLabel = "COLUMN",
            defaultValue = "label",
            description = "Name or number of the label column. Default: ${DEFAULT-VALUE}.")
    private String label = "label";

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "CLASS=LABEL",
            description = "What the classes are called, in the labels' order. Default: as in the file, sorted.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(
                new GlueFormat(text, label, labels), spec.commandLine().getOut());
    }
}
