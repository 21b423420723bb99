package steelyard.bench.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steelyard.tune.TuneOptions;

/** The options by which commands that prepare methods say with what: seed, threads, and how to fine-tune. */
final class Means {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything that draws. Default: ${DEFAULT-VALUE}.",
            defaultValue = "42")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Positive.class,
            description = "For encoding and training. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final TuneChoice tuning = new TuneChoice();

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }

    /** How to fine-tune. */
    TuneOptions tuning() {
        return tuning.options();
    }
}
