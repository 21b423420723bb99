package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import steelyard.corpus.CsvFormat;

/** {@code steelyard import csv}. */
@Command(
        name = "csv",
        description = "CSV files with a label column and one or more text columns, such as AG News.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  steelyard import csv --train train.csv --test test.csv --classes classes.txt --out ag-news"
        })
final class ImportCsv implements Callable<Integer> {
    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Option(
            names = "--text-columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "Names or numbers of the text columns, joined with a space. Default: all but the label's.")
    private List<String> text = new ArrayList<>();

    @Option(
            names = "--label-column",
            paramLabel = "COLUMN",
            defaultValue = "1",
            description = "Name or number of the label column. Default: ${DEFAULT-VALUE}.")
    private String label = "1";

    @Option(names = "--header", description = "The first row names the columns.")
    private boolean header;

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            defaultValue = ",",
            description = "What stands between columns. Default: a comma.")
    private char delimiter = ',';

    @Option(
            names = "--labels",
            split = ",",
            paramLabel = "CLASS=LABEL",
            description = "What the classes are called, in the labels' order.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "A file with a label a line; the first is class 1. Default: classes.txt beside the training"
                    + " file, and without one, classes as they stand.")
    private Optional<Path> classes = Optional.empty();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(
                new CsvFormat(
                        new CsvFormat.Dialect(delimiter, header),
                        new CsvFormat.Columns(text, label),
                        new CsvFormat.Labels(labels, classes)),
                spec.commandLine().getOut());
    }
}
