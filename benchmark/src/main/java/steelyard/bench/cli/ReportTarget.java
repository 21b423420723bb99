package steelyard.bench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option by which commands that measure are told where their report goes. */
final class ReportTarget {
    private static final String USUAL = "steelyard-report";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = USUAL,
            description = "The report folder. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of(USUAL);

    Path folder() {
        return folder;
    }
}
