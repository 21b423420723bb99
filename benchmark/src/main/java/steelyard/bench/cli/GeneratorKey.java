package steelyard.bench.cli;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import steelyard.rag.chat.Secret;

/** Where the key of a generator comes from: the environment, so that it stands in no command line and no shell history. */
final class GeneratorKey {
    private GeneratorKey() {}

    /**
     * The key in {@code STEELYARD_API_KEY}, or else in {@code OPENAI_API_KEY}, or none.
     *
     * @param environment a variable's value by its name; empty where it is not set
     */
    static Secret in(UnaryOperator<String> environment) {
        return Stream.of("STEELYARD_API_KEY", "OPENAI_API_KEY")
                .map(environment)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Secret::new)
                .orElse(Secret.NONE);
    }
}
