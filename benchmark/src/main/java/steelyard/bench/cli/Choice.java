package steelyard.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import steelyard.rag.chat.ChatAddress;

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
            names = "--generator",
            paramLabel = "MODEL",
            converter = GeneratorAddress.class,
            description = {
                "What makes rag's answers and labels: openai:MODEL@URL or ollama:MODEL@URL.",
                "The key is read from STEELYARD_API_KEY or OPENAI_API_KEY. Passages go to that server.",
                "Default: words of the passages; no server is asked."
            })
    private Optional<ChatAddress> generator = Optional.empty();

    @Mixin
    private final EncoderChoice encoder = new EncoderChoice();

    @Mixin
    private final Means means = new Means();

    /** How methods work. */
    MethodOptions methodOptions() {
        return new MethodOptions(means.threads(), means.seed(), means.tuning(), encoder.nameOrFolder(), generator);
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
