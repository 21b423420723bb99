package steelyard.bench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import steelyard.bench.cost.PriceFile;
import steelyard.bench.cost.Prices;
import steelyard.task.TaskException;

/** The option by which a user says what machines cost. */
final class PriceChoice {
    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "What machines and chat models cost you: a copy of what 'steelyard prices' prints,"
                    + " with your prices. Default: that file.")
    private Optional<Path> file = Optional.empty();

    /**
     * The prices.
     *
     * @throws TaskException if the file is missing or wrong
     */
    Prices prices() {
        return file.map(PriceFile::read).orElseGet(PriceFile::bundled);
    }
}
