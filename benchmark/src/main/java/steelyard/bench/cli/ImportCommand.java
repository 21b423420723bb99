package steelyard.bench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code steelyard import}; each format is a command of its own. */
@Command(
        name = "import",
        description = "Make a task folder out of files in one of the field's formats.",
        synopsisSubcommandLabel = "FORMAT",
        subcommands = {ImportGlue.class, ImportCsv.class, ImportSquad.class, ImportJsonl.class},
        footer = {
            "",
            "Examples:",
            "  steelyard import glue --train train.tsv --test dev.tsv --labels 0=negative,1=positive --out sst2",
            "  steelyard import csv --train train.csv --test test.csv --train-limit 1500 --out ag-news",
            "  steelyard import squad --train train.json --test dev.json --out squad",
            "  steelyard import jsonl --kind qa --train train.jsonl --test test.jsonl --documents docs --out faq",
            "",
            "Then: steelyard run --task DIR"
        })
final class ImportCommand implements Runnable {
    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a format is missing; there are: glue, csv, squad, jsonl");
    }
}
