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

    @Mixin
    private final Means means = new Means();

    /** How to fine-tune. */
    TuneOptions tuning() {
        return means.tuning();
    }

    List<String> tasks() {
        return tasks;
    }

    List<String> methods() {
        return methods;
    }

    long seed() {
        return means.seed();
    }

    int threads() {
        return means.threads();
    }
}
