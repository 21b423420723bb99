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
import steelyard.bench.report.WrittenPages;
import steelyard.bench.report.pages.ReportPages;

/** {@code steelyard report}. */
@Command(
        name = "report",
        description = {
            "Make pages for people out of a report folder.",
            "Commands that fill such a folder do this at their end; this does it again."
        },
        sortOptions = false,
        footer = {
            "",
            "Reads whatever lies in DIR of results.json, predictions.jsonl, curve.json, update.json and",
            "latency.json, and writes beside them:",
            "  report.html   one file that needs nothing else: advice, tables, charts, and every answer",
            "                of all methods side by side, to be searched and filtered",
            "  report.md     the same in short, for a pull request",
            "  *.csv         scores, cells, comparisons, curve, update, latency, predictions; a text that",
            "                a spreadsheet would take for a formula gets an apostrophe in front",
            "Where curve.json or update.json are of the same data, the advice tells what they say of the method",
            "that is advised. What was not measured is left out. Texts of the corpus are shown, never run.",
            "",
            "Examples:",
            "  steelyard report steelyard-report",
            "  steelyard report steelyard-report --json"
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The report folder: what --out of another command named.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print the names and sizes of the files as JSON.")
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
        WrittenPages pages = WrittenPages.of(ReportPages.write(folder));
        desk.out().print(json ? pages.json() : pages.screen());
        desk.out().flush();
        return 0;
    }
}
