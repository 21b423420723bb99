package steelyard.bench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import steelyard.bench.cost.PriceFile;

/** {@code steelyard prices}. */
@Command(
        name = "prices",
        description = {
            "Print the price file that 'run' uses unless it is given another.",
            "Its numbers are assumptions: copy it, write your own prices into it, hand it over."
        },
        sortOptions = false,
        footer = {
            "",
            "Preparing is priced by its processor time; what came from the cache by the time that it",
            "took when it was made. A query is priced by its processor time, and by memory and disk for",
            "as long as it is answered; idle time is added by busy_share. Tokens are those of --generator.",
            "Disk is what preparation made: the base model that comes with the program is not counted.",
            "",
            "Examples:",
            "  steelyard prices > my-prices.yaml",
            "  steelyard run --prices my-prices.yaml"
        })
final class PricesCommand implements Callable<Integer> {
    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(PriceFile.bundledText());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
