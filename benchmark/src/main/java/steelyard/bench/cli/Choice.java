package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steelyard.tune.TuneOptions;

/** The options by which {@code run} and {@code ask} choose tasks and methods. */
final class Choice {
    @Option(names = "--tasks", split = ",", paramLabel = "NAME", description = "Bundled tasks, by name.")
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = MethodNames.class,
            description = "Methods, by name: ${COMPLETION-CANDIDATES}. Default: all that handle the task.")
    private List<String> methods = new ArrayList<>();

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

    /** How to fine-tune. */
    TuneOptions tuning() {
        return tuning.options();
    }

    List<String> tasks() {
        return tasks;
    }

    List<String> methods() {
        return methods;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }
}
